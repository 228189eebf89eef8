import { part, say } from './interface.js';

/** Characters that the box can hold without its layout taking too long, and how many of a longer text it shows. */
const ROOM = 20_000;
const SHOWN = 4_000;

/** The text box. A longer text is held beside it, and the box shows its beginning: a megabyte cannot be laid out while one types. */
export class SourceBox {
  private readonly box = part<HTMLTextAreaElement>('source');
  private readonly note = part('held');
  private long: string | ArrayBuffer | null = null;
  private shown: { shown: number; total: number } | null = null;

  constructor(private readonly changed: () => void) {
    this.box.addEventListener('input', () => changed());
    this.box.addEventListener('paste', (event) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (pasted.length <= ROOM && this.box.value.length + pasted.length <= ROOM) return;
      event.preventDefault();
      const { value, selectionStart, selectionEnd } = this.box;
      this.set(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
    });
    this.box.addEventListener('dragover', (event) => event.preventDefault());
    this.box.addEventListener('drop', (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void this.open(file);
    });
  }

  /** The whole text, or the bytes of a file. */
  get source(): string | ArrayBuffer {
    return this.long ?? this.box.value;
  }

  /** Puts a text in place of what there was. */
  set(text: string): void {
    this.long = text.length > ROOM ? text : null;
    this.show(text, text.length);
  }

  /** Takes a file; text is read by the worker, which knows its encoding. */
  async open(file: Blob): Promise<void> {
    this.long = await file.arrayBuffer();
    // A look at the beginning is enough to see which file it is; the worker tells the encoding from all of it.
    this.show(new TextDecoder().decode(this.long.slice(0, SHOWN)), this.long.byteLength);
  }

  /** Says again, in the language of now, what the box does not show. */
  tell(): void {
    this.note.hidden = this.shown === null;
    this.note.textContent = this.shown ? say('held', this.shown) : '';
  }

  private show(text: string, total: number): void {
    this.box.readOnly = this.long !== null;
    this.box.value = this.long === null ? text : text.slice(0, SHOWN);
    this.box.scrollTop = 0;
    this.shown = this.long === null ? null : { shown: Math.min(total, this.box.value.length), total };
    this.tell();
    this.changed();
  }
}
