import { make, part, say } from './interface.js';
import type { Answer, WrittenFile } from './messages.js';

type Files = Answer & { type: 'files' };

/** Copies and saves the record in an export format; a format of several files has a list of them. */
export class Exporter {
  private readonly format = part<HTMLSelectElement>('format');
  private readonly file = part<HTMLSelectElement>('file');
  private readonly state = part('export-state');
  private wish: 'copy' | 'save' | 'list' = 'list';
  private files: Files | null = null;

  constructor(
    formats: readonly string[],
    private readonly ask: (format: string) => void,
  ) {
    this.format.append(...formats.map((name) => make('option', {}, name)));
    this.format.addEventListener('change', () => this.want('list'));
    part('copy').addEventListener('click', () => this.want('copy'));
    part('save').addEventListener('click', () => this.want('save'));
  }

  /** Forgets the files of the text before. */
  forget(): void {
    this.files = null;
    this.state.textContent = '';
  }

  /** Does with the files what was asked for. */
  take(files: Files): void {
    const chosen = this.file.value;
    this.files = files;
    const several = files.files.length > 1;
    part('file-choice').hidden = !several;
    this.file.replaceChildren(...files.files.map(({ path }) => make('option', {}, path)));
    if (files.files.some(({ path }) => path === chosen)) this.file.value = chosen;
    const file = files.files.find(({ path }) => path === this.file.value) ?? files.files[0];
    if (!file) return;
    if (this.wish === 'copy') void this.copy(file);
    else if (this.wish === 'save') this.save(file, files);
  }

  private want(wish: 'copy' | 'save' | 'list'): void {
    this.wish = wish;
    this.state.textContent = '';
    if (this.files?.format === this.format.value) this.take(this.files);
    else this.ask(this.format.value);
  }

  private async copy({ content }: WrittenFile): Promise<void> {
    const format = this.format.value;
    if (typeof content !== 'string') this.state.textContent = say('export.binary', { format });
    else if (await copyText(content)) this.state.textContent = say('export.copied', { count: content.length, format });
    else this.state.textContent = say('export.denied');
  }

  private save({ path, content }: WrittenFile, { mediaType, extension }: Files): void {
    const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
    const link = make('a', { href: url, download: path.split('/').at(-1) || `record${extension}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}

/** Copies text; false where the browser refuses. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages of file:// may not have the clipboard: the old way asks for a selection.
    const box = make('textarea', { class: 'off-screen', 'aria-hidden': 'true' }) as HTMLTextAreaElement;
    box.value = text;
    document.body.append(box);
    box.select();
    const copied = document.execCommand('copy');
    box.remove();
    return copied;
  }
}
