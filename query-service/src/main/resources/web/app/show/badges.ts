import {html, type TemplateResult} from 'lit';
import type {Parity, Severity} from '../answer/model';
import {state, t} from '../words/words';

const TONES: Record<string, string> = {
  ERROR: 'bad',
  WARNING: 'warn',
  NOTICE: 'plain',
  EXACT: 'good',
  ROUNDING: 'good',
  BROKEN: 'bad',
  NO_TOTAL: 'plain',
  EMPTY: 'plain',
  NO_AMOUNTS: 'plain',
};
/** Told apart without colour too. */
const SIGNS: Record<string, string> = {
  ERROR: '✕',
  WARNING: '!',
  NOTICE: 'i',
  EXACT: '✓',
  ROUNDING: '≈',
  BROKEN: '✕',
  NO_TOTAL: '–',
  EMPTY: '∅',
  NO_AMOUNTS: '–',
};

const badge = (name: string): TemplateResult =>
  html`<span class="badge ${TONES[name] ?? 'plain'}"
    ><span aria-hidden="true">${SIGNS[name] ?? ''}</span> ${state(name)}</span
  >`;

export const severityBadge = (severity: Severity): TemplateResult => badge(severity);

export const parityBadge = (parity: Parity): TemplateResult => badge(parity);

/** What a table's parity is called: one with rows but without amounts is not empty. */
export const parityName = (table: {parity: Parity; rows: number}): string =>
  table.parity === 'EMPTY' && table.rows > 0 ? 'NO_AMOUNTS' : table.parity;

export const tableBadge = (table: {parity: Parity; rows: number}): TemplateResult => badge(parityName(table));

/** How far a document or a finding has come. */
export const stateBadge = (name: string, tone = 'plain'): TemplateResult =>
  html`<span class="badge ${tone}">${state(name)}</span>`;

/** Whether the page hears of what happens as it happens. */
export const liveSign = (live: boolean): TemplateResult =>
  html`<span class="live ${live ? 'on' : ''}" role="status">${t(live ? 'live' : 'connecting')}</span>`;
