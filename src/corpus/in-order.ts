/**
 * Does `work` on every item, up to `window` of them at once, and gives the results in the items' order. The source is asked for the next item
 * only when there is room, and a finished result is given at once while a slow source is still thinking.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  window: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const source = items[Symbol.asyncIterator]();
  const begun: { readonly item: Item; readonly result: Promise<Result> }[] = [];
  let asked: Promise<IteratorResult<Item>> | null = null;
  let ended = false;
  try {
    while (!ended || begun.length > 0) {
      if (!ended && begun.length < window) asked ??= quiet(source.next());
      const oldest = begun[0];
      const first = asked && oldest ? await Promise.race([asked.then(isSource), oldest.result.then(isResult)]) : null;
      if (asked && (!oldest || first === 'source')) {
        const next: IteratorResult<Item> = await asked;
        asked = null;
        if (next.done) ended = true;
        else begun.push({ item: next.value, result: quiet(work(next.value)) });
      } else if (oldest) {
        const result = await oldest.result;
        begun.shift();
        yield [oldest.item, result];
      }
    }
  } finally {
    if (!ended) void Promise.resolve(source.return?.()).catch(() => {});
  }
}

const isSource = () => 'source' as const;
const isResult = () => 'result' as const;

/** A promise that may fail before anybody waits for it: whoever waits later still sees the failure. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
