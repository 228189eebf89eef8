import type { BatchLimits } from './line-batches.js';
import { PAUSE, withPauses } from './pauses.js';

/** Items in groups of at most `documents` items and about `bytes` by `sizeOf`; a pause of the source ends a group early. */
export async function* gather<Item>(
  items: AsyncIterable<Item>,
  { documents, bytes, wait }: BatchLimits,
  sizeOf: (item: Item) => number,
): AsyncGenerator<Item[]> {
  let group: Item[] = [];
  let size = 0;
  for await (const item of withPauses(items, wait)) {
    if (item !== PAUSE) {
      group.push(item);
      size += sizeOf(item);
    }
    if (group.length >= documents || size >= bytes || (item === PAUSE && group.length > 0)) {
      yield group;
      group = [];
      size = 0;
    }
  }
  if (group.length > 0) yield group;
}
