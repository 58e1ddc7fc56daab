import {html, LitElement, nothing, type TemplateResult} from 'lit';
import type {CatalogEdition, CatalogItem, DepartmentEntry} from '../answer/model';
import {readAll} from '../answer/query';
import {go, link} from '../frame/route';
import {state, t} from '../words/words';

interface Entry {
  code: string;
  name: string;
  kind: string;
  address: string;
}

const MOST = 12;
/** Which view shows codes of a kind, by the code's length. */
const VIEWS: Record<string, Record<number, string>> = {
  function: {3: 'functional-classes', 5: 'functional-groups', 7: 'functional-items'},
  government: {3: 'government-economic-classes', 5: 'government-economic'},
  department: {3: 'department-economic-classes', 5: 'department-economic'},
};

let entries: Promise<Entry[]> | null = null;

async function codes(edition: CatalogEdition): Promise<Entry[]> {
  const items = await readAll<CatalogItem>(`/catalogs/${edition.kind}/${encodeURIComponent(edition.edition)}`, 4000);
  return items.flatMap((it) => {
    const view = VIEWS[edition.kind]?.[it.code.length];
    return view
      ? [{code: it.code, name: it.name, kind: edition.kind, address: link('compare', {view, row: it.code})}]
      : [];
  });
}

async function all(): Promise<Entry[]> {
  const [editions, departments] = await Promise.all([
    readAll<CatalogEdition>('/catalogs'),
    readAll<DepartmentEntry>('/departments'),
  ]);
  const wanted = ['government', 'department', 'function'];
  const found = await Promise.all(
    wanted.flatMap((kind) => editions.filter((it) => it.active && it.kind === kind)).map(codes),
  );
  const names = departments.map((it) => ({
    code: '',
    name: it.department,
    kind: 'departments',
    address: link('department', {name: it.department}),
  }));
  const known = new Set<string>();
  return [...names, ...found.flat()].filter((it) => !known.has(it.address) && known.add(it.address));
}

/** Finds a code, a department or a project by a few letters of its name. */
class Search extends LitElement {
  private known: Entry[] = [];
  private text = '';
  private isOpen = false;

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('language', this.redraw);
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('focusout', this.onLeave);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('language', this.redraw);
  }

  private readonly redraw = (): void => this.requestUpdate();

  private readonly onLeave = (event: FocusEvent): void => {
    if (!this.contains(event.relatedTarget as Node | null)) {
      this.isOpen = false;
      this.requestUpdate();
    }
  };

  /** Arrows move between the answers, Enter takes the first one. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const links = [...this.querySelectorAll<HTMLElement>('.answers a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = event.key === 'ArrowDown' ? Math.min(links.length - 1, at + 1) : at - 1;
      (next < 0 ? this.querySelector<HTMLElement>('input') : links[next])?.focus();
    } else if (event.key === 'Escape') {
      this.isOpen = false;
      this.requestUpdate();
    } else if (event.key === 'Enter' && at < 0 && links.length > 0) {
      event.preventDefault();
      this.forget();
      go(links[0].getAttribute('href')!);
    }
  };

  /** What was looked for is found: the next search begins anew. */
  private forget(): void {
    this.isOpen = false;
    this.text = '';
    this.querySelector<HTMLInputElement>('input')!.value = '';
    this.requestUpdate();
  }

  private async prepare(): Promise<void> {
    entries ??= all();
    try {
      this.known = await entries;
    } catch {
      entries = null; // asked again at the next focus
    }
    this.requestUpdate();
  }

  private onInput(event: Event): void {
    this.text = (event.target as HTMLInputElement).value.trim();
    this.isOpen = this.text !== '';
    this.requestUpdate();
  }

  /** Names that begin with the text come first, then the shorter ones. */
  private answers(): Entry[] {
    const begins = (it: Entry) => Number(!it.name.startsWith(this.text) && !it.code.startsWith(this.text));
    return this.known
      .filter((it) => it.name.includes(this.text) || it.code.startsWith(this.text))
      .sort((a, b) => begins(a) - begins(b) || a.name.length - b.name.length)
      .slice(0, MOST);
  }

  render(): TemplateResult {
    return html`<form class="search" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label class="unseen" for="search">${t('search')}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        placeholder="${t('search')}"
        title=${t('searchHint')}
        @focus=${() => this.prepare()}
        @input=${(event: Event) => this.onInput(event)}
      />
      ${this.isOpen ? this.list() : nothing}
    </form>`;
  }

  private list(): TemplateResult {
    const found = this.answers();
    const close = () => this.forget();
    return html`<ul class="answers">
      ${found.map(
        (it) =>
          html`<li>
            <a href=${it.address} @click=${close}
              >${it.code ? html`<code>${it.code}</code> ` : nothing}${it.name}
              <small class="faint">${it.kind === 'departments' ? t('department') : state(it.kind)}</small></a
            >
          </li>`,
      )}
      ${found.length === 0 ? html`<li class="none">${t('noCode')}</li>` : nothing}
      <li><a href=${link('projects', {name: this.text})} @click=${close}>${t('inProjects', this.text)}</a></li>
    </ul>`;
  }
}

customElements.define('bl-search', Search);
