import {html, nothing, type TemplateResult} from 'lit';
import type {BudgetDocument, District, Items, Receipt, ScorecardLine, Violation} from '../answer/model';
import {read, readAll} from '../answer/query';
import {follow} from '../answer/stream';
import {empty, Page} from '../frame/page';
import {link} from '../frame/route';
import {liveSign} from '../show/badges';
import {inOrder, type Order} from '../show/causes';
import {districtTable} from '../show/districts';
import {findingLines} from '../show/findingline';
import {journey} from '../show/journey';
import {scoreTable} from '../show/scorecards';
import {unaudited} from '../show/unaudited';
import {state, t} from '../words/words';

const UNRESOLVED = 'status=OPEN&status=REOPENED&status=ACKNOWLEDGED';
const MOST = 6;
/** Of a whole city only the departments that do worst are shown at first, and some of what was not audited. */
const WORST = 30;
const UNDECIDED = 20;

/** What a finance officer needs to know in the morning. */
class Overview extends Page {
  private districts: District[] = [];
  private cards: ScorecardLine[] = [];
  private receipts: Items<Receipt> = {items: []};
  private shownCards = WORST;
  private material: Violation[] = [];
  private newest: Violation[] = [];
  private order: Order = 'amount';
  private readonly flying = new Map<string, BudgetDocument>();
  private readonly fresh = new Set<string>();
  private isLive = false;
  private timer = 0;

  protected begin(): void {
    this.atEnd(
      follow<Violation>('/violations/stream', {
        event: 'violation',
        onEvent: (it) => {
          this.newest = [it, ...this.newest.filter((other) => other.id !== it.id)].slice(0, MOST);
          this.fresh.add(it.id);
          this.later();
        },
        onState: (live) => {
          this.isLive = live;
          this.requestUpdate();
        },
      }),
    );
    this.atEnd(follow<BudgetDocument>('/documents/stream', {event: 'document', onEvent: (it) => this.moved(it)}));
    this.atEnd(() => clearTimeout(this.timer));
  }

  private moved(it: BudgetDocument): void {
    if (it.status === 'MATERIALIZED' || it.status === 'REJECTED') {
      this.flying.delete(it.id);
      this.later();
    } else {
      this.flying.set(it.id, it);
      this.requestUpdate();
    }
  }

  /** Many events come together: the figures are read once for all. */
  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.reload(), 400);
  }

  protected async load(): Promise<void> {
    const [districts, cards, receipts, largest, greatest, flying] = await Promise.all([
      readAll<District>('/districts'),
      readAll<ScorecardLine>('/scorecards'),
      read<Items<Receipt>>(`/receipts?undecided=true&current=true&limit=${UNDECIDED}`),
      read<Items<Violation>>(`/violations?sort=-difference&limit=40&${UNRESOLVED}`),
      read<Items<Violation>>(`/violations?sort=-materiality&limit=40&${UNRESOLVED}`),
      readAll<BudgetDocument>('/documents?status=RECEIVED&status=PARSED&status=CLASSIFIED&status=AUDITED'),
    ]);
    this.districts = districts;
    this.cards = cards;
    this.receipts = receipts;
    // What follows from another finding is told with it; a notice is never the most material one.
    this.material = [...new Map([...largest.items, ...greatest.items].map((it) => [it.id, it])).values()].filter(
      (it) => !it.cause && it.severity !== 'NOTICE',
    );
    this.flying.clear();
    flying.forEach((it) => this.flying.set(it.id, it));
  }

  protected body(): TemplateResult {
    if (this.cards.length === 0 && this.flying.size === 0) {
      return html`<section class="panel welcome">
        <p class="state">${t('noDocuments')} <a href=${link('upload')}>${t('uploadOne')}</a></p>
      </section>`;
    }
    if (this.cards.length === 0) {
      return this.underWay();
    }
    return html`${this.tiles()}
      <section class="panel">
        <h2>${t('mostMaterial')} ${this.orders()} <a class="aside" href=${link('violations')}>${t('seeAll')} ›</a></h2>
        ${this.material.length === 0 ? empty('noViolations') : findingLines(inOrder(this.material, this.order).slice(0, MOST))}
      </section>
      <div class="two">
        <section class="panel">
          <h2>${t('districtsBySeverity')}</h2>
          ${districtTable(this.districts)}
        </section>
        <section class="panel">
          <h2>${t('newest')} ${liveSign(this.isLive)}</h2>
          ${this.newest.length === 0 ? empty('noneYet') : findingLines(this.newest, this.fresh)}
          <h3>${t('inFlight')}</h3>
          ${this.flight()}
        </section>
      </div>
      <section class="panel">
        <h2>${t('scorecard')}</h2>
        ${scoreTable(this.cards, this.shownCards)}
        ${this.moreCards()}
      </section>
      <section class="panel">
        <h2>${t('notAudited')}</h2>
        ${unaudited(this.receipts.items)}
        ${this.receipts.next ? html`<p class="hint">${t('shownOf', UNDECIDED)}</p>` : nothing}
      </section>`;
  }

  /** Before the first document is shown there is nothing to count: no zeros, but what is happening. */
  private underWay(): TemplateResult {
    return html`<section class="panel welcome">
      <h2>${t('underWay', this.flying.size)} ${liveSign(this.isLive)}</h2>
      <p class="hint">${t('figuresFollow')}</p>
      ${this.flight()}
    </section>`;
  }

  private tiles(): TemplateResult {
    const sum = (of: (it: ScorecardLine) => number) => this.cards.reduce((total, it) => total + of(it), 0);
    const tile = (number: number, word: string, address: string, tone = '') =>
      html`<a class="tile ${number > 0 ? tone : ''}" href=${address}
        ><strong>${number}</strong><span>${word}</span></a
      >`;
    return html`<div class="tiles">
      ${tile(this.cards.length, t('departments'), link('compare'))}
      ${tile(
        sum((it) => it.facts.documents),
        t('documents') + (this.flying.size > 0 ? ` (${t('andInFlight', this.flying.size)})` : ''),
        link('documents'),
      )}
      ${tile(
        sum((it) => it.facts.errors),
        t('openErrors'),
        link('violations', {severity: 'ERROR'}),
        'bad',
      )}
      ${tile(
        sum((it) => it.facts.warnings),
        t('openWarnings'),
        link('violations', {severity: 'WARNING'}),
        'warn',
      )}
      ${tile(
        sum((it) => it.facts.notices),
        t('openNotices'),
        link('violations', {severity: 'NOTICE'}),
      )}
      ${tile(
        sum((it) => it.facts.disputed),
        t('disputed'),
        link('violations', {status: 'DISPUTED'}),
      )}
    </div>`;
  }

  private moreCards(): TemplateResult | typeof nothing {
    const rest = this.cards.length - this.shownCards;
    return rest <= 0
      ? nothing
      : html`<p class="actions">
          <button
            type="button"
            @click=${() => {
              this.shownCards = this.cards.length;
              this.requestUpdate();
            }}
          >
            ${t('more', rest)}
          </button>
        </p>`;
  }

  private orders(): TemplateResult {
    const choice = (order: Order, word: string) =>
      html`<button
        type="button"
        aria-pressed=${this.order === order}
        @click=${() => {
          this.order = order;
          this.requestUpdate();
        }}
      >
        ${t(word)}
      </button>`;
    return html`<span class="choice">${choice('amount', 'byAmount')}${choice('share', 'byShare')}</span>`;
  }

  private flight(): TemplateResult {
    return this.flying.size === 0
      ? html`<p class="hint">${t('noneInFlight')}</p>`
      : html`<ul class="plain">
          ${[...this.flying.values()].map((it) => html`<li>${journey(it.status)} ${it.file} <small class="faint">${state(it.status)}</small></li>`)}
        </ul>`;
  }
}

customElements.define('bl-overview', Overview);
