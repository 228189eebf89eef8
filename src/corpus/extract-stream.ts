import type { SifaraRecord } from '../record/record.js';
import { type CorpusDocument, type CorpusOptions, extractAll } from './extract-all.js';

/**
 * `extractAll` as a transform stream: documents are written to it, records read from it, in order. It takes another document only when
 * there is room for it; cancelling the readable side, or aborting the writable one, ends the worker threads.
 */
export function extractStream(options: CorpusOptions = {}): TransformStream<CorpusDocument, SifaraRecord> {
  const hatch = new Hatch<CorpusDocument>();
  const records = extractAll(hatch, options);
  const writable = new WritableStream<CorpusDocument>(
    {
      write: (document) => hatch.put(document),
      close: () => hatch.close(null),
      abort: (reason) => hatch.close({ reason }),
    },
    { highWaterMark: 1 },
  );
  const readable = new ReadableStream<SifaraRecord>(
    {
      async pull(controller) {
        try {
          const next = await records.next();
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        } catch (error) {
          hatch.close({ reason: error });
          throw error;
        }
      },
      async cancel(reason) {
        hatch.close({ reason });
        await records.return();
      },
    },
    { highWaterMark: 0 },
  );
  return { readable, writable };
}

/** Hands items from one side to the other; `put` waits until its item is taken. */
class Hatch<Item> implements AsyncIterable<Item> {
  private readonly offered: {
    readonly item: Item;
    readonly taken: () => void;
    readonly failed: (e: unknown) => void;
  }[] = [];
  private closed: { readonly reason: unknown } | null | undefined;
  private wake: () => void = () => {};

  put(item: Item): Promise<void> {
    if (this.closed) return Promise.reject(this.closed.reason);
    return new Promise((taken, failed) => {
      this.offered.push({ item, taken, failed });
      this.wake();
    });
  }

  /** No more items: null for a good end, a reason for a bad one. */
  close(failure: { readonly reason: unknown } | null): void {
    if (this.closed !== undefined) return;
    this.closed = failure;
    if (failure) for (const { failed } of this.offered.splice(0)) failed(failure.reason);
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for (;;) {
      const next = this.offered.shift();
      if (next) {
        next.taken();
        yield next.item;
      } else if (this.closed) throw this.closed.reason;
      else if (this.closed === null) return;
      else
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
    }
  }
}
