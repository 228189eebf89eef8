import { ReadError } from '../errors.js';
import { countKnownWords } from './known-words.js';

/** The single-byte encodings of Arabic that old pages and archives are in. */
const ARABIC_ENCODINGS = ['windows-1256', 'iso-8859-6'] as const;
/** Broken characters are let pass up to one in so many: text that was cut by bytes. */
const TOLERANCE = 200;
/** A guess needs one known word in so many. */
const WORDS_A_KNOWN_ONE = 25;
/** So much of the bytes is looked at to tell encodings apart. */
const SAMPLE = 65_536;

/**
 * The text of bytes: by the byte-order mark; as UTF-8 where they are UTF-8, whatever is declared; else in the declared encoding or the
 * Arabic one in which most words are Arabic function words. A byte-order mark is left out.
 *
 * @param declared What the document or its carrier says: `windows-1256`, `ISO-8859-6` …
 * @throws {ReadError} where no encoding makes words of the bytes.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): string {
  const marked = byMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeForeign(bytes, declared);
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Bytes that are not UTF-8 throughout. */
function decodeForeign(bytes: Uint8Array, declared: string | null): string {
  const loose = new TextDecoder('utf-8').decode(bytes);
  if (broken(loose) * TOLERANCE <= loose.length) return loose;
  const known = declared === null ? null : decoderName(declared);
  const sample = bytes.subarray(0, SAMPLE);
  let best: string | null = null;
  let most = 0;
  for (const encoding of new Set([...(known ? [known] : []), ...ARABIC_ENCODINGS, 'utf-16le', 'utf-16be'])) {
    const text = new TextDecoder(encoding).decode(sample);
    const { known: found, words } = countKnownWords(text);
    const score = found * WORDS_A_KNOWN_ONE < words ? 0 : found / (1 + broken(text));
    if (score > most) [best, most] = [encoding, score];
  }
  if (best === null && known !== null && known !== 'utf-8') best = known;
  if (best === null)
    throw new ReadError(
      'is not UTF-8, nor windows-1256 or ISO-8859-6 as far as its words tell; convert it first (iconv)',
    );
  return new TextDecoder(best).decode(bytes);
}

const broken = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
};

/** The name by which `TextDecoder` knows an encoding; null for one it does not know. */
function decoderName(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

const XML_DECLARATION = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/iu;
const CHARSET = /^charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/iu;

/** The encoding that a page or an XML document declares in its first bytes. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  return XML_DECLARATION.exec(head)?.[1] ?? metaCharset(head);
}

/** The charset that a meta element of the head names. */
function metaCharset(head: string): string | null {
  const page = head.toLowerCase();
  for (let at = page.indexOf('<meta'); at >= 0; at = page.indexOf('<meta', at + 1)) {
    const end = page.indexOf('>', at);
    const name = page.indexOf('charset', at);
    if (name < 0) return null;
    const found = end < 0 || name < end ? CHARSET.exec(head.slice(name, name + 80)) : null;
    if (found) return found[1]!;
  }
  return null;
}
