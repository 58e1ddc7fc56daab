import {html, nothing, type TemplateResult} from 'lit';
import type {DepartmentEntry, ViewEntry} from '../answer/model';
import type {Values} from '../frame/route';
import {column} from '../words/columns';
import {localized} from '../words/language';
import {t} from '../words/words';
import {downloads} from './downloads';

/** Ways to look at a view. */
export const CHARTS = ['table', 'treemap', 'bars', 'sankey'];

interface CompareChoices {
  /** What the address asks for. */
  wanted: URLSearchParams;
  views: ViewEntry[];
  departments: DepartmentEntry[];
  chart: string;
  /** The view that is shown. */
  view: string;
  /** The filter as the service takes it. */
  filter: URLSearchParams;
  choose: (event: Event) => void;
  /** The address with some of it changed. */
  address: (changes: Values) => string;
}

/** What is compared and how. */
export function compareForm(choices: CompareChoices): TemplateResult {
  const {wanted, views, departments: known, chart, view, filter} = choices;
  const years = [...new Set(known.flatMap((it) => it.fiscalYears))].sort().map(String);
  const entry = views.find((it) => it.view === view);
  const option = (name: string, value: string, text: string) =>
    html`<option value=${value} ?selected=${(wanted.get(name) ?? '') === value}>${text}</option>`;
  const districts = new Map(
    known.filter((it) => it.district).map((it) => [it.district!, it.districtName ?? it.district!]),
  );
  const departments = new Set(wanted.getAll('department'));
  return html`<form
    class="controls"
    autocomplete="off"
    @change=${(event: Event) => choices.choose(event)}
    @submit=${(event: Event) => event.preventDefault()}
  >
    <label
      ><span>${t('view')}</span>
      <select name="view" ?disabled=${chart === 'sankey'}>
        ${views.map(
          (it) => html`<option value=${it.view} ?selected=${it.view === view}>${localized(it.title)}</option>`,
        )}
      </select></label
    >
    ${
      entry && entry.measures.length > 1
        ? html`<label
            ><span>${t('measure')}</span>
            <select name="measure">
              ${entry.measures.map((it, i) => option('measure', i === 0 ? '' : it, column(it)))}
            </select></label
          >`
        : nothing
    }
    <label
      ><span>${t('year')}</span>
      <select name="fiscalYear">
        ${option('fiscalYear', '', t('all'))}${years.map((it) => option('fiscalYear', it, it))}
      </select></label
    >
    <label
      ><span>${t('district')}</span>
      <select name="district">
        ${option('district', '', t('all'))}${[...districts].map(([code, name]) => option('district', code, name))}
      </select></label
    >
    <label
      ><span>${t('by')}</span>
      <select name="by">
        ${option('by', '', t('byDocument'))}${option('by', 'district', t('byDistrict'))}
      </select></label
    >
    ${
      chart === 'sankey'
        ? nothing
        : html`<label
            ><span>${t('across')}</span>
            <select name="across">
              ${option('across', '', t('asPrinted'))}${years.slice(-1).map((it) => option('across', it, it))}
            </select></label
          >`
    }
    ${chart === 'table' ? html`<label><span>${t('find')}</span> <input name="find" type="search" .value=${wanted.get('find') ?? ''} placeholder=${t('findHint')} /></label>` : nothing}
    <span class="choice" role="group" aria-label=${t('shownAs')}
      >${CHARTS.map((it) => html`<a role="button" href=${choices.address({chart: it === 'table' ? '' : it})} aria-pressed=${it === chart}>${t(it)}</a>`)}</span
    >
    <details class="choose">
      <summary>${t('departments')}: ${departments.size === 0 ? t('all') : [...departments].join('、')}</summary>
      <fieldset>
        <legend class="unseen">${t('departments')}</legend>
        <div class="choices">
          ${known.map(
            (it) =>
              html`<label>
                <input
                  type="checkbox"
                  name="department"
                  value=${it.department}
                  .checked=${departments.has(it.department)}
                />
                ${it.department}</label
              >`,
          )}
        </div>
      </fieldset>
    </details>
    <span class="download"
      >${downloads(`/api/v1/views/${view}?${filter}`, ['xlsx', 'csv', 'package'])}</span
    >
  </form>`;
}
