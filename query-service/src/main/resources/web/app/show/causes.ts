import type {Violation} from '../answer/model';
import {moneyAtStake} from './sides';

export interface Group {
  root: Violation;
  following: Violation[];
}

const WEIGHT = {ERROR: 3, WARNING: 2, NOTICE: 1};

/** Roots in the order they come, each with what follows from it. */
export function byCause(violations: Violation[]): Group[] {
  const known = new Set(violations.map((it) => it.id));
  const following = new Map<string, Violation[]>();
  const roots: Violation[] = [];
  for (const violation of violations) {
    if (violation.cause && known.has(violation.cause)) {
      following.set(violation.cause, [...(following.get(violation.cause) ?? []), violation]);
    } else {
      roots.push(violation);
    }
  }
  return roots.map((root) => ({root, following: following.get(root.id) ?? []}));
}

export type Order = 'severity' | 'amount' | 'share';

/**
 * By severity and then money; by money alone; or by the share of the larger side, among findings of one severity: where
 * one side is nothing the share is always the whole, and a slip of the pen in the prose would lead the list.
 */
export function inOrder(violations: Violation[], order: Order): Violation[] {
  const severity = (a: Violation, b: Violation) => WEIGHT[b.severity] - WEIGHT[a.severity];
  const money = (a: Violation, b: Violation) => moneyAtStake(b) - moneyAtStake(a);
  const share = (a: Violation, b: Violation) => b.materiality - a.materiality;
  const orders: Record<Order, ((a: Violation, b: Violation) => number)[]> = {
    severity: [severity, money, share],
    amount: [money, severity, share],
    share: [severity, share, money],
  };
  return [...violations].sort((a, b) => orders[order].map((it) => it(a, b)).find((it) => it !== 0) ?? 0);
}
