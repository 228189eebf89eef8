/** Stands between two items where the source made a pause. */
export const PAUSE: unique symbol = Symbol('pause');

/** The items of a source, and once `PAUSE` wherever the next one is not there after `milliseconds`: what was gathered can go on its way. */
export async function* withPauses<Item>(
  items: AsyncIterable<Item>,
  milliseconds: number,
): AsyncGenerator<Item | typeof PAUSE> {
  const source = items[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (;;) {
      const asked = source.next();
      if (await isSlow(asked, milliseconds)) yield PAUSE;
      const next = await asked;
      if (next.done) {
        ended = true;
        return;
      }
      yield next.value;
    }
  } finally {
    if (!ended) void Promise.resolve(source.return?.()).catch(() => {});
  }
}

function isSlow(asked: Promise<unknown>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), milliseconds);
    const arrived = () => {
      clearTimeout(timer);
      resolve(false);
    };
    asked.then(arrived, arrived);
  });
}
