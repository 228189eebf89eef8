import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/errors.js';
import { declaredEncoding, decodeBytes } from '../../src/readers/encoding.js';
import { readHtml } from '../../src/readers/html/read-html.js';
import { readFeed } from '../../src/readers/xml/read-xml.js';
import { encode, encodeUtf16 } from './encodings.js';

const TEXT = 'قال وزير الخارجية القطري إن بلاده تدعم الحوار بين الأطراف في السودان، وأضاف أنه سيزور الخرطوم غدا.';
const ascii = (text: string) => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('decodeBytes', () => {
  it.each(['windows-1256', 'iso-8859-6'] as const)('tells %s by looking, and by what is declared', (encoding) => {
    const bytes = encode(TEXT, encoding);
    for (const declared of [null, encoding, 'utf-8', 'iso-8859-1', 'nonsense'])
      expect(decodeBytes(bytes, declared)).toBe(TEXT);
  });

  it('reads UTF-16 by its mark, and leaves the mark out', () => {
    for (const big of [true, false]) expect(decodeBytes(encodeUtf16(TEXT, big))).toBe(TEXT);
    expect(decodeBytes(ascii(`\ufeff${TEXT}`))).toBe(TEXT);
  });

  it('reads UTF-8 whatever is declared', () => {
    expect(decodeBytes(ascii(TEXT), 'windows-1256')).toBe(TEXT);
  });

  it('lets a character pass that was cut in the middle, in UTF-8', () => {
    expect(decodeBytes(ascii(TEXT.repeat(4)).subarray(0, -1))).toMatch(/\ufffd$|غدا/u);
  });

  it.each([
    [
      'Russian in windows-1251',
      [0xcf, 0xf0, 0xe5, 0xe7, 0xe8, 0xe4, 0xe5, 0xed, 0xf2, 0x20, 0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xe8],
    ],
    ['noise', [0xc7, 0xe1, 0xe4, 0x20, 0xff]],
  ])('refuses %s in one line', (_, bytes) => {
    expect(() => decodeBytes(Uint8Array.from(bytes))).toThrow(ReadError);
    expect(() => decodeBytes(Uint8Array.from(bytes))).toThrow(/^is not UTF-8.*convert it first[^\n]*$/u);
  });
});

describe('a declared encoding', () => {
  it.each([
    ['<meta charset="windows-1256">', 'windows-1256'],
    ["<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=iso-8859-6'>", 'iso-8859-6'],
    ['<?xml version="1.0" encoding="WINDOWS-1256"?><rss/>', 'WINDOWS-1256'],
    ['<p>charset=x</p>', null],
  ])('of %s is %s', (head, encoding) => expect(declaredEncoding(ascii(head))).toBe(encoding));

  it('counts in a page and in a feed', () => {
    const page = join(
      ascii('<meta charset=windows-1256><title>'),
      encode('زيارة', 'windows-1256'),
      ascii('</title><p>'),
      encode(TEXT, 'windows-1256'),
    );
    expect(readHtml(page)).toMatchObject({ title: 'زيارة', text: `زيارة\n\n${TEXT}` });
    const feed = join(
      ascii('<?xml version="1.0" encoding="ISO-8859-6"?><rss><channel><item><title>'),
      encode('هدنة', 'iso-8859-6'),
      ascii('</title></item></channel></rss>'),
    );
    expect(readFeed(feed).map((document) => document.title)).toEqual(['هدنة']);
  });
});
