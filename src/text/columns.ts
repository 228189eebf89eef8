/** Bytes of one block; longer columns have a buffer of their own. */
const BLOCK = 1 << 16;
const LONGEST = BLOCK >> 2;

const room = { block: new ArrayBuffer(0), at: 0 };

/** Where `bytes` fit into the current block; a new one is begun where they do not. Blocks are not used twice, so all is zero. */
function place(bytes: number): number {
  const padded = (bytes + 7) & ~7;
  if (room.at + padded > room.block.byteLength) {
    room.block = new ArrayBuffer(BLOCK);
    room.at = 0;
  }
  const { at } = room;
  room.at += padded;
  return at;
}

/**
 * A column of zeros, a number for each token of a document. Documents are short and have some fifty columns, and a buffer for each costs the
 * engine three times as much as a part of a shared one.
 */
export function int32Column(length: number): Int32Array {
  if (length * 4 > LONGEST) return new Int32Array(length);
  const at = place(length * 4);
  return new Int32Array(room.block, at, length);
}

/** As `int32Column`, of bytes. */
export function uint8Column(length: number): Uint8Array {
  if (length > LONGEST) return new Uint8Array(length);
  const at = place(length);
  return new Uint8Array(room.block, at, length);
}

/** A column of the same bytes. */
export function copyOf(bytes: Uint8Array): Uint8Array {
  const copy = uint8Column(bytes.length);
  copy.set(bytes);
  return copy;
}

/** A column of these numbers. */
export function columnOf(numbers: readonly number[]): Int32Array {
  const column = int32Column(numbers.length);
  for (let i = 0; i < numbers.length; i++) column[i] = numbers[i]!;
  return column;
}
