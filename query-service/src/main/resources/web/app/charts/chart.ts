import {LitElement} from 'lit';
import {isDark} from '../frame/theme';

export type Option = Record<string, unknown>;
type Drawn = {
  setOption: (option: Option, anew: boolean) => void;
  resize: () => void;
  dispose: () => void;
  on: (event: string, then: (it: any) => void) => void;
};

/**
 * A chart that follows its size, the theme and its data. What draws it is loaded when the first
 * chart is shown.
 */
export class Chart extends LitElement {
  private option: Option | null = null;
  private onChoose: (name: string) => void = () => {};
  private drawn: Drawn | null = null;
  private wanted = 0;
  private readonly sizes = new ResizeObserver(() => this.drawn?.resize());

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('theme', this.restart);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('theme', this.restart);
    this.sizes.disconnect();
    this.forget();
  }

  /** Shows other data; choosing a part of it is answered with its key. */
  show(option: Option, choose: (key: string) => void): void {
    this.option = option;
    this.onChoose = choose;
    void this.draw();
  }

  private readonly restart = (): void => {
    this.forget();
    void this.draw();
  };

  private forget(): void {
    this.wanted++;
    this.drawn?.dispose();
    this.drawn = null;
  }

  private async draw(): Promise<void> {
    const asked = ++this.wanted;
    const {begin, COMMON} = await import('./echarts');
    if (asked !== this.wanted || !this.option || !this.isConnected) {
      return;
    }
    if (!this.drawn) {
      this.drawn = begin(this, isDark()) as unknown as Drawn;
      this.drawn.on('click', (event: any) => event.data?.key && this.onChoose(event.data.key));
      this.sizes.observe(this);
    }
    this.drawn.setOption({...COMMON(), ...this.option}, true);
    this.dataset.drawn = 'true';
  }
}

customElements.define('bl-chart', Chart);
