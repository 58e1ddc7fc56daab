import {html, type TemplateResult} from 'lit';
import {t} from '../words/words';

const TYPES = '.txt,.md,.pdf,.xlsx,.xls,.docx,.html,.htm,.csv,.zip';

/**
 * Where files are dropped or chosen: sent at once when dropped, with the button when chosen. The
 * browser's own words about chosen files follow its language and not the page's, so they are hidden.
 */
export function dropZone(
  button: string,
  more: TemplateResult | '',
  onFiles: (files: File[], form: HTMLFormElement) => void,
): TemplateResult {
  const formOf = (event: Event) => (event.currentTarget as HTMLElement).closest('form')!;
  const say = (form: HTMLFormElement, files: File[]) => {
    form.querySelector('.chosen-files')!.textContent = files.length
      ? t('chosenFiles', files.map((it) => it.name).join('、'))
      : '';
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.add('over');
  };
  const out = (event: DragEvent) => (event.currentTarget as HTMLElement).classList.remove('over');
  const drop = (event: DragEvent) => {
    event.preventDefault();
    out(event);
    onFiles([...(event.dataTransfer?.files ?? [])], formOf(event));
  };
  const choose = (event: Event) => say(formOf(event), [...((event.currentTarget as HTMLInputElement).files ?? [])]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = formOf(event);
    const input = form.querySelector<HTMLInputElement>('input[type=file]')!;
    if (!input.files?.length) {
      input.click();
      return;
    }
    onFiles([...input.files], form);
    input.value = '';
    say(form, []);
  };
  return html`<form class="drop-form" @submit=${submit}>
    <div class="drop" @dragover=${over} @dragleave=${out} @drop=${drop}>
      <span
        >${t('dropHere')}
        <label class="pick"
          ><input
            type="file"
            class="unseen"
            name="file"
            multiple
            accept=${TYPES}
            @change=${choose}
          />${t('choose')}</label
        ></span
      >
      <strong class="chosen-files" role="status"></strong>
      <small class="faint">${t('formats')}</small>
    </div>
    ${more}
    <p class="actions"><button class="main">${t(button)}</button></p>
  </form>`;
}
