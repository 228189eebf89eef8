import { MAX_LINE_BYTES } from './limits.js';

/** One line of a file as bytes, with its number from 1. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** A line longer than this is cut to just more, so that its length tells. */
const KEEP_BYTES = MAX_LINE_BYTES + 1;
const NEWLINE = 0x0a;

/** The lines of a stream of bytes; holds no more than one line at a time, and of one longer than `MAX_LINE_BYTES` no more than that and a byte. */
export async function* readLines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let number = 0;
  let held = 0;
  const hold = (piece: Uint8Array) => {
    const kept = held + piece.length > KEEP_BYTES ? piece.subarray(0, Math.max(0, KEEP_BYTES - held)) : piece;
    if (kept.length) parts.push(kept);
    held += kept.length;
  };
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      hold(bytes.subarray(from, at));
      yield { number: ++number, bytes: joinBytes(parts) };
      parts = [];
      held = 0;
      from = at + 1;
    }
    if (from < bytes.length) hold(bytes.slice(from));
  }
  if (parts.length) yield { number: ++number, bytes: joinBytes(parts) };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Text of UTF-8 bytes, a byte-order mark left out; null where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Several pieces of bytes as one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
