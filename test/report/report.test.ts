import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SifaraRecord } from '../../src/index.js';
import { csvOf } from '../../src/report/csv.js';
import { layOut } from '../../src/report/layout.js';
import { sayDate, sayIn, sayInterval } from '../../src/report/words.js';
import { articleHashes, articleScript, articleStyles, renderArticle, toHtml } from '../../src/report.js';
import { allRecords, articleRecord } from './articles.js';
import { HOSTILE, hostile } from './hostile.js';

let record: SifaraRecord;
let records: SifaraRecord[];
beforeAll(() => {
  record = articleRecord('wire-plain');
  records = allRecords();
});

const dom = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
const textOf = (fragment: string) => dom(fragment).querySelector('.sf-text')!.textContent!.replace(/&#13;/gu, '\r');
const sha = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('renderArticle', () => {
  it('holds the text unit for unit', () => {
    for (const each of records) {
      const expected = each.document.text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '');
      expect(textOf(renderArticle(each, { language: 'ar' }))).toBe(expected);
    }
  });

  it('marks every mention, with all that holds it', () => {
    const document = dom(renderArticle(record, { language: 'ar' }));
    for (const [i, { mentions }] of record.people.entries())
      for (const { start, end } of mentions) {
        const mark = document.getElementById(`a-s${start}`)!;
        expect(mark.getAttribute('data-f')!.split(' ')).toContain(`p${i + 1}`);
        expect(record.document.text.slice(start, end).startsWith(mark.textContent!)).toBe(true);
      }
    const nested = [...document.querySelectorAll('mark')].map((mark) => mark.getAttribute('data-f')!);
    expect(nested.some((ids) => /c\d+ q\d+/u.test(ids))).toBe(true);
  });

  it('has a card for each finding, and every link leads somewhere', () => {
    for (const each of records) {
      const document = dom(renderArticle(each, { language: 'en', prefix: 'x-' }));
      const lists = [
        each.people,
        each.countries,
        each.places,
        each.organizations,
        each.dates,
        each.meetings,
        each.quotes,
      ];
      expect(document.querySelectorAll('.sf-card').length).toBe(lists.flat().length);
      for (const link of document.querySelectorAll('a[href^="#"]'))
        expect(document.getElementById(link.getAttribute('href')!.slice(1)), link.outerHTML).not.toBeNull();
      for (const mark of document.querySelectorAll('mark[aria-details]'))
        expect(document.getElementById(mark.getAttribute('aria-details')!)).not.toBeNull();
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('speaks both languages', () => {
    const arabic = renderArticle(record, { language: 'ar' });
    const english = renderArticle(record, { language: 'en' });
    expect(arabic).toContain('dir="rtl"');
    expect(arabic).toContain('18 سبتمبر 2019');
    expect(english).toMatch(/<article[^>]*lang="en" dir="ltr"/u);
    expect(english).toContain('18 September 2019');
    expect(english).toContain('Sergey Lavrov');
    for (const html of [arabic, english]) expect(html).not.toMatch(/undefined|\bnull\b|NaN|>(?:label|note|kind)\./u);
  });

  it('cuts long texts and many cards, and says so', () => {
    const cut = renderArticle(record, { language: 'en', maxLength: 100, maxCards: 1 });
    expect(textOf(cut)).toBe(record.document.text.slice(0, 100));
    expect(cut).toContain(`100 of ${record.document.text.length} characters`);
    expect(cut).toContain(`1 of ${record.people.length} cards`);
    const document = dom(cut);
    for (const link of document.querySelectorAll('.sf-places a'))
      expect(document.getElementById(link.getAttribute('href')!.slice(1))).not.toBeNull();
  });

  it('links to web addresses only', () => {
    const at = (url: string) => renderArticle({ ...record, document: { ...record.document, url } }, { language: 'en' });
    expect(at('https://example.org/a?b=1&c')).toContain('href="https://example.org/a?b=1&amp;c"');
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'https://x" onclick="y',
      '//example.org',
    ])
      expect(dom(at(url)).querySelectorAll('.sf-facts a').length, url).toBe(0);
  });
});

describe('a hostile record', () => {
  const ELEMENTS =
    /<(?!\/?(?:article|aside|a|b|bdi|body|button|caption|circle|code|div|g|h[1-6]|head|header|html|input|label|li|line|link|main|mark|meta|nav|ol|p|path|script|section|span|style|svg|table|tbody|td|text|th|thead|time|title|tr|ul|!doctype)\b)/iu;

  it.each(['ar', 'en'] as const)('runs nothing and turns nothing (%s)', (language) => {
    const bad = hostile(record);
    for (const page of [toHtml(bad, { language, title: HOSTILE }), toHtml([bad, bad], { language, title: HOSTILE })]) {
      const markup = page.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gu, '');
      expect(markup).not.toMatch(ELEMENTS);
      expect(markup.replace(/"[^"]*"/gu, '""')).not.toMatch(/<[^>]*\son\w+=/u);
      expect(markup).not.toMatch(/href="(?!https?:|#|data:,)/u);
      expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/u);
      const { document } = parseHTML(page);
      const scripts = [...document.querySelectorAll('script:not([type])')];
      expect(scripts.length).toBe(1);
      for (const data of document.querySelectorAll('script[type]')) JSON.parse(data.textContent!);
    }
  });

  it('is still shown, unit for unit', () => {
    const fragment = renderArticle(hostile(record), { language: 'ar' });
    expect(fragment.match(/<li class="sf-card"/gu)!.length).toBe(
      fragment.match(/<button[^>]*class="sf-pin"/gu)!.length,
    );
    expect(fragment.match(/<li class="sf-card"/gu)!.length).toBeGreaterThan(10);
    const text = /<div class="sf-text"[^>]*>([\s\S]*?)<\/div>/u.exec(fragment)![1]!.replace(/<[^>]+>/gu, '');
    expect(text).toContain('&lt;script&gt;window.hit=1&lt;/script&gt;');
  });

  it('may name what it does not hold', () => {
    const meetings = record.meetings.map((m) => ({
      ...m,
      dateId: 't99',
      participants: m.participants.map((p) => ({ ...p, ref: 'p99' })),
    }));
    const quotes = record.quotes.map((q) => ({ ...q, speaker: { ...q.speaker, ref: 'p99' } }));
    for (const page of [toHtml({ ...record, meetings, quotes }), toHtml([{ ...record, meetings, quotes }])])
      expect(page).not.toContain('undefined<');
  });

  it('may have offsets that no text has', () => {
    const odd = [Number.NaN, -1, 1e9, 2.5].map((start) => ({
      ...record.people[0]!.mentions[0]!,
      start,
      end: start + 3,
    }));
    const people = [{ ...record.people[0]!, mentions: odd, roles: [] }];
    expect(textOf(renderArticle({ ...record, people }, { language: 'ar' }))).toBe(record.document.text);
  });
});

describe('toHtml', () => {
  it('lets its own script and style run and nothing else', () => {
    for (const page of [toHtml(record), toHtml(records)]) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(page)![1]!;
      const script = /<script>([\s\S]*?)<\/script>/u.exec(page)![1]!;
      const style = /<style>([\s\S]*?)<\/style>/u.exec(page)![1]!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(`script-src '${sha(script)}'`);
      expect(policy).toContain(`style-src '${sha(style)}'`);
      expect(page).not.toMatch(/\sstyle="|<link[^>]+stylesheet|@import|url\(|src="/u);
    }
    expect(articleHashes).toEqual({ style: sha(articleStyles), script: sha(articleScript) });
  });

  it('is the same each time, in both languages', () => {
    for (const language of ['ar', 'en'] as const) {
      expect(toHtml(records, { language })).toBe(toHtml(records, { language }));
      expect(toHtml(records, { language })).not.toMatch(/>(?:label|note|kind|action|status|meeting)\.\w/u);
    }
  });

  it('reaches every article', () => {
    const { document } = parseHTML(toHtml(records));
    for (const [i, each] of records.entries()) {
      expect(document.querySelector(`#sf-list a[href="#article-${i + 1}"]`)).not.toBeNull();
      const data = JSON.parse(document.getElementById(`sf-record-${i + 1}`)!.textContent!);
      expect(data.document.text).toBe(each.document.text);
    }
  });

  it('shows a part of thousands and says so', () => {
    const many = Array.from({ length: 1200 }, (_, i) => ({
      ...record,
      document: { ...record.document, id: `d${i}`, publishedAt: `${1900 + (i % 120)}-05-0${1 + (i % 9)}` },
    }));
    const { document } = parseHTML(toHtml(many, { language: 'en' }));
    expect(document.querySelectorAll('#sf-list li').length).toBe(100);
    expect(document.getElementById('sf-listed')!.textContent).toBe('100 of 1,200 articles are shown.');
    expect(document.querySelectorAll('[data-table="quote"] tbody tr').length).toBe(100);
    expect(document.querySelector('[data-table="quote"] .sf-shown')!.textContent).toBe('100 of 4,800 rows are shown.');
  });

  it('takes no records, and no other language', () => {
    expect(toHtml([])).toContain('sf-list');
    expect(() => toHtml(record, { language: 'fr' as 'ar' })).toThrow(/language/u);
  });
});

describe('words', () => {
  const say = sayIn('en');
  it('says dates and intervals alike everywhere', () => {
    expect(sayDate('2019-09-18T14:30', say)).toBe('18 September 2019 14:30');
    expect(sayDate('P3D', say)).toBe('P3D');
    expect(sayDate('2019-W38', say)).toBe('2019-W38');
    expect(sayDate('XXXX-09-18', say)).toBe('XXXX-09-18');
    expect(sayInterval('2019-09-01', '2019-09-30', say)).toBe('September 2019');
    expect(sayInterval('2019-01-01', '2019-12-31', say)).toBe('2019');
    expect(sayInterval('2019-09-03', '2019-09-05', say)).toBe('3–5 September 2019');
    expect(sayInterval('2019-09-03', '2019-10-05', say)).toBe('3 September 2019 – 5 October 2019');
    expect(sayInterval('2019-09-03', null, say)).toBe('3 September 2019');
  });
});

describe('csv', () => {
  it('quotes texts and lets no formula run', () => {
    const cells = ['=1+1', '+1', '-1', '@a', '\t=1', ' =1', '\u200f=1', 'a"b', 'line\nbreak', 5, null];
    expect(csvOf([cells])).toBe(
      `\ufeff"'=1+1","'+1","'-1","'@a","'\t=1","' =1","'\u200f=1","a""b","line\nbreak",5,\r\n`,
    );
  });
});

describe('layOut', () => {
  it('draws the same graph alike, inside the box, nothing on top of another', () => {
    const edges = Array.from({ length: 30 }, (_, i) => ({ source: i % 7, target: (i * 5) % 19, weight: 1 + (i % 3) }));
    const points = layOut(20, edges, 800, 500);
    expect(points).toEqual(layOut(20, edges, 800, 500));
    for (const [i, { x, y }] of points.entries()) {
      expect(x >= 0 && x <= 800 && y >= 0 && y <= 500).toBe(true);
      for (const other of points.slice(i + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(3);
    }
    expect(layOut(1, [], 800, 500)).toEqual([{ x: 400, y: 250 }]);
  });
});
