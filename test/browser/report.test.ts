import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SifaraRecord } from '../../src/index.js';
import { toHtml } from '../../src/report.js';
import { allRecords, articleRecord } from '../report/articles.js';
import { HOSTILE, hostile } from '../report/hostile.js';
import { Browser, type OpenPage, violations } from './browser.js';

let browser: Browser;
let record: SifaraRecord;
let records: SifaraRecord[];
beforeAll(async () => {
  browser = await Browser.start();
  record = articleRecord('wire-plain');
  records = allRecords();
});
afterAll(() => browser.stop());

const end = async ({ page, problems, requests }: OpenPage) => {
  expect(problems).toEqual([]);
  expect(requests).toEqual([]);
  await page.close();
};

describe('an article', () => {
  it('runs from right to left, margin on the left', async () => {
    const open = await browser.open(toHtml(record));
    const { page } = open;
    expect(await page.evaluate('document.dir')).toBe('rtl');
    const text = (await page.locator('.sf-text').boundingBox())!;
    const margin = (await page.locator('.sf-margin').boundingBox())!;
    expect(margin.x + margin.width).toBeLessThan(text.x + 1);
    const boxOf = (start: number) => page.locator(`#a-s${start}`).boundingBox();
    const [first, second] = record.people[0]!.mentions;
    const heading = (await page.locator('h1').boundingBox())!;
    const lavrov = (await boxOf(first!.start))!;
    expect(lavrov.x + lavrov.width).toBeGreaterThan(heading.x + heading.width - 2);
    expect((await boxOf(second!.start))!.y).toBeGreaterThan(lavrov.y);
    await end(open);
  });

  it('keeps dates and Latin words of a line in their own order', async () => {
    const text = 'عقد اللقاء يوم 2014-11-22 في جنيف بحضور Al Jazeera English.';
    const open = await browser.open(
      toHtml({ ...record, ...NOTHING, document: { ...record.document, text, zones: [] } }),
    );
    const xs = await open.page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('.sf-text')!, NodeFilter.SHOW_TEXT);
      const at = (word: string) => {
        for (walker.currentNode = walker.root; walker.nextNode(); ) {
          const index = walker.currentNode.textContent!.indexOf(word);
          if (index < 0) continue;
          const range = document.createRange();
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          return range.getBoundingClientRect().x;
        }
        return Number.NaN;
      };
      return { year: at('2014'), day: at('22'), al: at('Al'), english: at('English') };
    });
    expect(xs.year).toBeLessThan(xs.day);
    expect(xs.al).toBeLessThan(xs.english);
    await end(open);
  });

  it('joins letters across the borders of marks', async () => {
    const open = await browser.open(toHtml(record));
    const gap = await open.page.evaluate(() => {
      const mark = document.querySelectorAll('.sf-text mark')[1]!;
      const before = document.createRange();
      before.selectNodeContents(mark.previousSibling!);
      return Math.abs([...before.getClientRects()].at(-1)!.left - mark.getBoundingClientRect().right);
    });
    expect(gap).toBeLessThan(0.6);
    await end(open);
  });

  it('lights text and cards both ways', async () => {
    const open = await browser.open(toHtml(record));
    const { page } = open;
    const card = page.locator('.sf-card[data-id="p1"]');
    await card.hover();
    for (const mark of await page.locator('mark[data-f~="p1"]').all())
      expect(await mark.getAttribute('class')).toContain('sf-lit');
    expect(await page.locator('mark.sf-lit:not([data-f~="p1"])').count()).toBe(0);
    await page.locator(`#a-s${record.people[1]!.mentions[0]!.start}`).hover();
    expect(await card.getAttribute('class')).not.toContain('sf-lit');
    expect(await page.locator('.sf-card.sf-lit').getAttribute('data-id')).toBe('p2');
    const near = await page
      .locator('.sf-card.sf-near')
      .evaluateAll((cards) => cards.map((c) => c.getAttribute('data-id')));
    expect(near).toContain('m1');
    await page.mouse.move(2, 2);
    expect(await page.locator('.sf-lit').count()).toBe(0);
    await end(open);
  });

  it('works by keys', async () => {
    const open = await browser.open(toHtml(record));
    const { page } = open;
    await page.locator('.sf-filter').last().focus();
    await page.keyboard.press('Tab');
    const at = () => page.evaluate(() => document.activeElement!.id || document.activeElement!.closest('.sf-card')?.id);
    const start = await at();
    expect(start).toBe(`a-s${record.people[0]!.mentions[0]!.start}`);
    const second = record.people[1]!.mentions[0]!.start;
    for (let i = 0; i < 4 && (await at()) !== `a-s${second}`; i++) await page.keyboard.press('ArrowLeft');
    expect(await at()).toBe(`a-s${second}`);
    for (let i = 0; i < 4 && (await at()) !== start; i++) await page.keyboard.press('ArrowRight');
    expect(await at()).toBe(start);
    await page.keyboard.press('Enter');
    expect(await at()).toBe('a-p1');
    expect(await page.locator('#a-p1 .sf-pin').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await at()).toBe(start);
    expect(await page.locator('.sf-pinned').count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await at()).toBe('a-p1');
    await end(open);
  });

  it('goes from a card to its places', async () => {
    const open = await browser.open(toHtml(record), { width: 390, height: 700 });
    await open.page.locator('#a-p1 .sf-places a').last().click();
    const last = record.people[0]!.mentions.at(-1)!;
    expect(await open.page.evaluate(() => document.activeElement!.id)).toBe(`a-s${last.start}`);
    await expect
      .poll(() =>
        open.page
          .locator(`#a-s${last.start}`)
          .boundingBox()
          .then((box) => box!.y >= 0 && box!.y < 700),
      )
      .toBe(true);
    await end(open);
  });

  it('filters kinds', async () => {
    const open = await browser.open(toHtml(record));
    const { page } = open;
    const before = await page.locator('mark[data-fill="country"]').count();
    await page.locator('[data-filter="country"]').click();
    expect(await page.locator('[data-filter="country"]').getAttribute('aria-pressed')).toBe('false');
    expect(before).toBeGreaterThan(0);
    expect(await page.locator('mark[data-fill="country"]').count()).toBe(0);
    expect(await page.locator('.sf-cards[data-kind="country"]').isVisible()).toBe(false);
    await page.locator('[data-filter="quote"]').click();
    const line = (decoration: string) =>
      page
        .locator('mark.sf-quote-content')
        .first()
        .evaluate((m, d) => getComputedStyle(m).getPropertyValue(d), decoration);
    expect(await line('text-decoration-line')).toBe('none');
    await page.locator('[data-filter="quote"]').click();
    expect(await line('text-decoration-line')).toBe('underline');
    await page.locator('[data-filter="country"]').click();
    expect(await page.locator('mark[data-fill="country"]').count()).toBe(before);
    await end(open);
  });

  it('is dark where the system is, and by its switch', async () => {
    const open = await browser.open(toHtml(record), { scheme: 'dark' });
    const ground = () => open.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await open.page.locator('.sf-theme').click();
    const light = await ground();
    expect([dark, light]).toEqual(['rgb(25, 26, 28)', 'rgb(251, 250, 247)']);
    await open.page.locator('.sf-theme').click();
    expect(await ground()).toBe(dark);
    await end(open);
  });

  it('has no line wider than a phone', async () => {
    for (const slug of ['wire-plain', 'page-with-menus', 'joined-page']) {
      const open = await browser.open(toHtml(articleRecord(slug)), { width: 390, height: 800 });
      expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await end(open);
    }
  });

  it.each(['light', 'dark'] as const)('passes axe (%s)', async (scheme) => {
    for (const language of ['ar', 'en'] as const) {
      const open = await browser.open(toHtml(record, { language }), { scheme });
      expect(await violations(open.page)).toEqual([]);
      await open.page.locator('#a-p1 .sf-pin').click();
      expect(await violations(open.page)).toEqual([]);
      await open.page.close();
    }
  });
});

const NOTHING = { people: [], countries: [], places: [], organizations: [], dates: [], meetings: [], quotes: [] };

describe('a corpus', () => {
  it('lists, searches and opens articles', async () => {
    const open = await browser.open(toHtml(records));
    const { page } = open;
    expect(await page.locator('#sf-list li').count()).toBe(records.length);
    await page.locator('#sf-search').fill('لافروف');
    expect(await page.locator('#sf-list li').count()).toBe(1);
    await page.locator('#sf-list a').click();
    await page.locator('.sf-opened .sf-article').waitFor();
    expect(await page.locator('.sf-opened h2').textContent()).toContain('لافروف');
    await page.locator('.sf-opened .sf-card[data-id="p1"]').hover();
    expect(await page.locator('.sf-opened mark.sf-lit').count()).toBeGreaterThan(1);
    await page.goBack();
    expect(await page.locator('#articles').isVisible()).toBe(true);
    await end(open);
  });

  it('opens at an address, and shows one part at a time', async () => {
    const open = await browser.open(toHtml(records), {}, '#article-3');
    expect(await open.page.locator('.sf-opened .sf-article').count()).toBe(1);
    for (const part of ['timeline', 'network', 'people', 'meetings', 'quotes', 'dates', 'articles']) {
      await open.page.locator(`.sf-nav a[href="#${part}"]`).click();
      await expect
        .poll(() => open.page.locator('.sf-part:visible').evaluateAll((parts) => parts.map(({ id }) => id)))
        .toEqual([part]);
      expect(await open.page.locator('.sf-nav [aria-current]').getAttribute('href')).toBe(`#${part}`);
    }
    await end(open);
  });

  it('sorts tables and saves them', async () => {
    const open = await browser.open(toHtml(records), {}, '#people');
    const { page } = open;
    const table = page.locator('[data-table="person"]');
    const column = async (n: number) => table.locator(`tbody tr td:nth-child(${n})`).allTextContents();
    await table.locator('.sf-sort').nth(5).click();
    const falling = (await column(6)).map(Number);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(await table.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await table.locator('.sf-sort').nth(5).click();
    expect((await column(6)).map(Number)).toEqual([...falling].reverse());
    const [download] = await Promise.all([page.waitForEvent('download'), table.locator('.sf-save').click()]);
    expect(download.suggestedFilename()).toBe('person.csv');
    const saved = readFileSync((await download.path())!, 'utf8');
    expect(saved.trim().split('\r\n').length).toBe(1 + falling.length);
    expect(saved.startsWith('\ufeff"')).toBe(true);
    await table.locator('.sf-find').fill('لافروف');
    expect(await table.locator('tbody tr').count()).toBe(1);
    await end(open);
  });

  it('draws the time line and the graph', async () => {
    const open = await browser.open(toHtml(records), {}, '#network');
    const { page } = open;
    const node = page.locator('.sf-node').first();
    await node.locator('circle').hover();
    expect(await page.locator('.sf-network line.sf-lit').count()).toBeGreaterThan(0);
    await page.locator('.sf-nav a[href="#timeline"]').click();
    await page.locator('.sf-dot').first().click();
    await page.locator('.sf-opened .sf-article').waitFor();
    await end(open);
  });

  it.each(['light', 'dark'] as const)('passes axe in every part (%s)', async (scheme) => {
    const open = await browser.open(toHtml(records, { language: scheme === 'light' ? 'ar' : 'en' }), { scheme });
    for (const part of ['articles', 'timeline', 'network', 'people', 'meetings', 'quotes', 'dates', 'article-6']) {
      await open.page.evaluate((hash) => {
        location.hash = hash;
      }, part);
      await open.page.waitForTimeout(100);
      expect(await violations(open.page), part).toEqual([]);
    }
    await open.page.close();
  });
});

describe('a hostile record', () => {
  it('runs nothing, asks for nothing', async () => {
    const bad = hostile(record);
    for (const html of [toHtml(bad, { title: HOSTILE }), toHtml([bad, bad], { title: HOSTILE })]) {
      const open = await browser.open(html, {}, '#article-1');
      const { page } = open;
      expect(await page.locator('.sf-card').count()).toBeGreaterThan(10);
      await page.locator('.sf-pin').first().click();
      expect(await page.evaluate('window.hit')).toBeUndefined();
      expect(await page.locator('img, iframe, object, form').count()).toBe(0);
      await end(open);
    }
  });
});
