import type { Answer, Question } from './messages.js';

/** How long a reading may go on, in milliseconds, once a newer text waits for it. */
const PATIENCE = 1000;

type Read = Omit<Question & { type: 'read' }, 'run' | 'type'>;

/** Speaks with the worker: one text is read at a time, of those that come meanwhile only the last; answers about older texts are dropped. */
export class Asker {
  private worker: Worker;
  private run = 0;
  /** The run whose text is being read, 0 where none is. */
  private reading = 0;
  private waiting: Read | null = null;
  private impatience: ReturnType<typeof setTimeout> | undefined;

  /** `source` is the script of the worker: it is started from a Blob, since a page of file:// cannot load one. */
  constructor(
    private readonly source: string,
    private readonly hear: (answer: Answer) => void,
  ) {
    this.worker = this.start();
  }

  /** Reads a text; what is still waiting is forgotten. */
  read(read: Read): void {
    this.run++;
    if (this.reading === 0) {
      this.send(read);
      return;
    }
    this.waiting = read;
    this.impatience ??= setTimeout(() => {
      this.worker.terminate();
      this.worker = this.start();
      this.goOn();
    }, PATIENCE);
  }

  /** Asks about the last text. Not heard while a newer one is read. */
  ask(
    question:
      | { type: 'draw'; language: 'ar' | 'en' }
      | { type: 'piece'; index: number }
      | { type: 'explain'; id: string }
      | { type: 'write'; format: string },
  ): void {
    this.worker.postMessage({ ...question, run: this.run } satisfies Question);
  }

  private send(read: Read): void {
    this.reading = this.run;
    this.worker.postMessage({ ...read, type: 'read', run: this.run } satisfies Question);
  }

  private goOn(): void {
    clearTimeout(this.impatience);
    this.impatience = undefined;
    this.reading = 0;
    if (!this.waiting) return;
    const next = this.waiting;
    this.waiting = null;
    this.send(next);
  }

  private start(): Worker {
    const url = URL.createObjectURL(new Blob([this.source], { type: 'text/javascript' }));
    const worker = new Worker(url);
    URL.revokeObjectURL(url);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.run === this.run) this.hear(data);
      const read = (data.type === 'result' && !data.preview) || data.type === 'failed';
      if (read && data.run === this.reading) this.goOn();
    };
    worker.onerror = ({ message }) => this.hear({ type: 'failed', run: this.run, message });
    return worker;
  }
}
