import {html, nothing, type TemplateResult} from 'lit';
import type {DepartmentEntry, District, Severity, Violation} from '../answer/model';
import {readAll} from '../answer/query';
import {follow} from '../answer/stream';
import {empty, Page} from '../frame/page';
import {go, link, parameters} from '../frame/route';
import {liveSign} from '../show/badges';
import {byCause, inOrder, type Order} from '../show/causes';
import {downloads} from '../show/downloads';
import {finding} from '../show/finding';
import {ruleTitle} from '../words/rules';
import {state, t} from '../words/words';

const SEVERITIES: Severity[] = ['ERROR', 'WARNING', 'NOTICE'];
const UNRESOLVED = ['OPEN', 'REOPENED', 'ACKNOWLEDGED', 'DISPUTED'];
const STATUSES = [...UNRESOLVED, 'RESOLVED'];
/** What the list and the stream are filtered by; the rest of the address is about showing. */
const FILTERS = ['severity', 'department', 'district', 'rule', 'fiscalYear'];
const STEP = 50;
/** More than anybody reads; who wants others narrows the filter. */
const MOST = 1000;

/** Findings, live, filtered, grouped by cause. */
class Violations extends Page {
  private readonly known = new Map<string, Violation>();
  private readonly fresh = new Set<string>();
  private departments: DepartmentEntry[] = [];
  private districts: District[] = [];
  private rules: string[] = [];
  private isLive = false;
  private listening = '';
  private leave: () => void = () => {};
  private shown = STEP;

  protected begin(): void {
    this.atEnd(() => this.leave());
  }

  addressChanged(): void {
    this.shown = STEP;
    void this.reload();
  }

  /** The filter as the service takes it, for the list, the stream and the download alike. */
  private filter(): URLSearchParams {
    const wanted = parameters();
    return new URLSearchParams(
      FILTERS.flatMap((name) =>
        wanted
          .getAll(name)
          .filter(Boolean)
          .map((value) => [name, value]),
      ),
    );
  }

  /** What is listed and what is downloaded: without a word about the status, what is not resolved. */
  private listed(): URLSearchParams {
    const listed = this.filter();
    const asked = parameters().getAll('status').filter(Boolean);
    (asked.length ? asked : UNRESOLVED).forEach((it) => listed.append('status', it));
    return listed;
  }

  private listen(): void {
    const filter = this.filter();
    filter.delete('fiscalYear'); // the stream does not know it; what comes is looked at below
    const path = `/violations/stream${filter.size ? `?${filter}` : ''}`;
    if (path === this.listening) {
      return;
    }
    this.leave();
    this.listening = path;
    this.leave = follow<Violation>(path, {
      event: 'violation',
      onEvent: (it) => {
        const year = parameters().get('fiscalYear');
        if (!year || String(it.document.fiscalYear) === year) {
          this.known.set(it.id, it);
          this.fresh.add(it.id);
          this.requestUpdate();
        }
      },
      onState: (live) => {
        this.isLive = live;
        this.requestUpdate();
      },
    });
  }

  protected async load(): Promise<void> {
    this.listen();
    const [all, departments, districts] = await Promise.all([
      readAll<Violation>(`/violations?sort=-difference&${this.listed()}`, MOST),
      readAll<DepartmentEntry>('/departments'),
      readAll<District>('/districts'),
    ]);
    this.known.clear();
    all.forEach((it) => this.known.set(it.id, it));
    this.departments = departments;
    this.districts = districts;
    this.rules = [...new Set([...this.rules, ...all.map((it) => it.rule.id)])].sort();
  }

  private choose(event: Event): void {
    const form = new FormData((event.target as HTMLElement).closest('form')!);
    const values: Record<string, string> = {};
    form.forEach((value, name) => {
      values[name] = String(value);
    });
    go(link('violations', values));
  }

  protected body(): TemplateResult {
    const wanted = parameters();
    const status = wanted.get('status');
    const order = (wanted.get('sort') || 'severity') as Order;
    const shown = inOrder(
      [...this.known.values()].filter((it) => (status ? it.status === status : it.status !== 'RESOLVED')),
      order,
    );
    const isGrouped = wanted.get('cause') !== 'none';
    const groups = isGrouped ? byCause(shown) : shown.map((root) => ({root, following: []}));
    const rest = groups.length - this.shown;
    return html`<section class="panel">
      <h2>
        ${t('violations')} ${liveSign(this.isLive)}
        <small class="faint" role="status"
          >${isGrouped ? t('foundGroups', shown.length, groups.length) : t('found', shown.length)}</small
        >
      </h2>
      ${this.form(wanted, order, isGrouped)}
      ${
        groups.length === 0
          ? empty('noViolations')
          : html`<ol class="findings">
              ${groups.slice(0, this.shown).map(({root, following}) => finding(root, {following, fresh: this.fresh.has(root.id)}))}
            </ol>`
      }
      ${this.known.size < MOST ? nothing : html`<p class="hint">${t('largestOnly', MOST)}</p>`}
      ${
        rest > 0
          ? html`<p class="actions">
              <button
                type="button"
                @click=${() => {
                  this.shown += STEP;
                  this.requestUpdate();
                }}
              >
                ${t('more', Math.min(STEP, rest))}
              </button>
            </p>`
          : nothing
      }
    </section>`;
  }

  private form(wanted: URLSearchParams, order: Order, isGrouped: boolean): TemplateResult {
    const option = (name: string, value: string, text: string) =>
      html`<option value=${value} ?selected=${(wanted.get(name) ?? '') === value}>${text}</option>`;
    const select = (name: string, values: string[], text: (it: string) => string, first = t('all')) =>
      html`<label
        ><span>${t(name === 'fiscalYear' ? 'year' : name)}</span>
        <select name=${name}>
          ${option(name, '', first)}${values.map((it) => option(name, it, text(it)))}
        </select></label
      >`;
    const years = [...new Set(this.departments.flatMap((it) => it.fiscalYears))].sort().map(String);
    const rule = wanted.get('rule');
    const rules = rule && !this.rules.includes(rule) ? [...this.rules, rule] : this.rules;
    return html`<form
      class="controls"
      autocomplete="off"
      @change=${(event: Event) => this.choose(event)}
      @submit=${(event: Event) => event.preventDefault()}
    >
      ${select('severity', SEVERITIES, state)}${select('status', STATUSES, state, t('unresolved'))}
      ${select(
        'district',
        this.districts.map((it) => it.district),
        (code) => this.districts.find((it) => it.district === code)?.districtName ?? code,
      )}
      ${select(
        'department',
        this.departments.map((it) => it.department),
        (it) => it,
      )}${select('fiscalYear', years, (it) => it)}
      ${select('rule', rules, (it) => `${it} ${ruleTitle(it)}`)}
      <label
        ><span>${t('sort')}</span>
        <select name="sort">
          <option value="">${t('bySeverity')}</option>
          <option value="amount" ?selected=${order === 'amount'}>${t('byAmount')}</option>
          <option value="share" ?selected=${order === 'share'}>${t('byShare')}</option>
        </select></label
      >
      <label
        ><span>${t('grouped')}</span>
        <select name="cause">
          <option value="">✓</option>
          <option value="none" ?selected=${!isGrouped}>—</option>
        </select></label
      >
      ${[...wanted].length ? html`<a href=${link('violations')}>${t('clear')}</a>` : nothing}
      <span class="download"
        >${downloads(`/api/v1/violations?${this.listed()}`, ['xlsx', 'csv', 'jsonl'])}</span
      >
    </form>`;
  }
}

customElements.define('bl-violations', Violations);
