import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/errors.js';
import { readHtml } from '../../src/readers/html/read-html.js';
import { jsonlReader } from '../../src/readers/jsonl.js';
import type { Reading } from '../../src/readers/reader.js';
import { READERS } from '../../src/readers/readers.js';
import { readFeed, readNitf } from '../../src/readers/xml/read-xml.js';

const rss = (inside: string, prolog = '') => `<?xml version="1.0"?>${prolog}<rss><channel>${inside}</channel></rss>`;

/** What a reader makes of some bytes. */
async function readAll(name: string, bytes: Uint8Array): Promise<Reading[]> {
  const readings: Reading[] = [];
  const reader = READERS.find((r) => r.name === name)!;
  for await (const reading of reader.read({
    name: 'in',
    chunks: async function* () {
      yield bytes;
    },
  }))
    readings.push(reading);
  return readings;
}

/** Fails unless the error is one clear line. */
function refused(read: () => unknown, message: RegExp): void {
  expect(read).toThrow(ReadError);
  try {
    read();
  } catch (error) {
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message.split('\n')).toHaveLength(1);
  }
}

describe('a hostile XML document', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "ها">${[...'bcdefghij'].map((c, i) => `<!ENTITY ${c} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;

  it('with an entity bomb expands nothing', () => {
    const [document] = readFeed(rss(`<item><title>لقاء &j; &amp; &lt;قمة&gt; &#1593;</title></item>`, bomb));
    expect(document!.text.length).toBeLessThan(60);
    expect(document!.text).toContain('&j;');
  });

  it('with an external entity is refused, and nothing is fetched', () => {
    refused(
      () =>
        readFeed(
          rss('<item><title>أ &x; ب</title></item>', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        ),
      /External entities are not supported/u,
    );
  });

  it('nested 100,000 deep is refused', () => {
    refused(() => readFeed(rss('<a>'.repeat(100_000) + '</a>'.repeat(100_000))), /nested deeper than 500/u);
  });

  it('with 30 MB of attributes is refused at once', () => {
    const attributes = ' b="xxxxxxxxxxxxxxxxxxxx>"'.repeat(1_200_000);
    const start = performance.now();
    refused(() => readFeed(rss(`<item${attributes}/>`)), /a tag of more than 65536 characters, line 1/u);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each([
    ['<rss><channel>', /malformed XML/u],
    ['<rss>\n<channel>\n<item></channel></rss>', /malformed XML, line 3/u],
    ['<rss><channel><title>a & b</title></channel></rss>', /malformed XML, line 1/u],
    ['', /is empty/u],
    ['<html><body/></html>', /is an XML document <html>, not RSS or Atom/u],
    ['<nitf/>', /is NITF, not RSS or Atom/u],
    ['plain text', /malformed XML/u],
    ['<rss><__proto__>x</__proto__></rss>', /cannot be read as XML/u],
    ['<rss constructor="x" __proto__="y"/>', /cannot be read as XML/u],
  ])('%j is refused in one line', (xml, message) => refused(() => readFeed(xml), message));

  it('without text is refused', () => refused(() => readNitf('<nitf><body/></nitf>'), /has no text/u));
});

describe('a hostile page', () => {
  it.each([
    ['100,000 nested elements', '<div>'.repeat(100_000), /nested deeper than 2000 elements/u],
    [
      '20 MB of attributes',
      `<p ${Array.from({ length: 900_000 }, (_, i) => `b${i}="xxxxxxxxxxxx"`).join(' ')}>x</p>`,
      /more than 1000 attributes/u,
    ],
    ['nothing but markup', '<div><img src=x></div>', /has no text/u],
    ['nothing', '', /has no text/u],
  ])('of %s is refused in one line', (_, html, message) => refused(() => readHtml(html), message));

  it.each([
    ['<', 2_000_000],
    ['<!--', 500_000],
    ['&#1593;', 500_000],
    ['<p>a', 100_000],
    ['<br>', 200_000],
    ['<a href=x>a</a>', 100_000],
    ['</i>', 500_000],
    ['   \n', 500_000],
    ['<table><tr><td>a', 300],
    ['<![CDATA[', 200_000],
  ])('of %j %d times is read in linear time', (piece, times) => {
    const start = performance.now();
    try {
      readHtml(`نص ${piece.repeat(times)}`);
    } catch (error) {
      expect(error).toBeInstanceOf(ReadError);
    }
    expect(performance.now() - start).toBeLessThan(6000);
  });

  it('with JSON-LD of any shape is read', () => {
    for (const json of [
      '{',
      '[[[[',
      '{"@type":{"a":1}}',
      '{"__proto__":{"@type":"NewsArticle"}}',
      '{"@type":"NewsArticle","headline":{"x":1},"publisher":[null]}',
      'null',
      '"x"',
    ])
      expect(readHtml(`<script type="application/ld+json">${json}</script><p>خبر</p>`).text).toBe('خبر');
  });
});

describe('JSONL', () => {
  it('has no field of the prototype', async () => {
    const lines = '{"text":"خبر","__proto__":{"id":"bad","title":"bad"}}\n{"__proto__":{"text":"خبر"}}\n';
    const readings: Reading[] = [];
    for await (const reading of jsonlReader.read({
      name: 'in',
      chunks: async function* () {
        yield lines;
      },
    }))
      readings.push(reading);
    expect(readings[0]).toMatchObject({ document: { id: 'line-1', title: null } });
    expect(readings[1]).toMatchObject({ problem: { reason: /has no text/u } });
  });
});

describe('any bytes', () => {
  const PIECES = [
    '<p>',
    '</p>',
    '<div class="related">',
    '<a href="x">',
    '</a>',
    '<br>',
    '<article>',
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&amp;',
    '&x;',
    '&#0;',
    '<!DOCTYPE x [',
    ']>',
    '<?xml version="1.0"?>',
    '{"text":"',
    '"}',
    '\n',
    'قال الوزير',
    '\ufeff',
    '<script type="application/ld+json">',
    '</script>',
    '<time datetime="',
    '">',
    '<nitf>',
    '<newsItem>',
    '<feed>',
    '<entry>',
  ];
  const markup = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 40 })
    .map((pieces) => new TextEncoder().encode(pieces.join('')));

  it.each(READERS.map(({ name }) => name))('are a document or a problem in one line for %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), markup), async (bytes) => {
        const readings = await readAll(name, bytes);
        expect(readings.length).toBeGreaterThan(0);
        for (const reading of readings)
          if ('problem' in reading) expect(reading.problem.reason).toMatch(/^[^\n]+$/u);
          else expect(reading.document.text).toEqual(expect.any(String));
      }),
      { numRuns: 150 },
    );
  });
});
