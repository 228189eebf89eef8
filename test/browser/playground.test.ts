import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPlayground } from '../../scripts/build-playground.js';
import { WRITERS } from '../../src/writers/writers.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = 'التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في عمان.';
/** A busy machine is given time: what is measured is not the clock. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const WAIT = { timeout: 120_000 };

let browser: Browser;
let address: string;

beforeAll(async () => {
  address = pathToFileURL(await buildPlayground()).href;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
});
afterAll(() => browser?.close());

/** Opens the page, waits for the first record and, after `use`, holds that nothing went to the console or out of the page. */
async function opened(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
  try {
    const page = await context.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => told.push(error.message));
    page.on('request', (request) => {
      if (!/^(?:data|blob):/u.test(request.url()) && request.url() !== address) told.push(`request ${request.url()}`);
    });
    await page.goto(address);
    await page.waitForSelector('#article mark', WAIT);
    await page.waitForSelector('#json .json-row', WAIT);
    await use(page);
    expect(told).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Waits until the highlighted text is what was read. */
const shows = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('#article .sf-text')?.textContent?.includes(wanted),
    text,
    WAIT,
  );

const done = (page: Page, count: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('#state')?.textContent?.startsWith(`${wanted} characters in`),
    count,
    WAIT,
  );

/** Pastes as a person does: the page sees one event with the text. */
const paste = async (page: Page, text: string, before = async () => {}) => {
  // The text is there before: how it came into the browser is no work of the page.
  await page.evaluate((pasted) => {
    (globalThis as unknown as { pasted: string }).pasted = pasted;
  }, text);
  await before();
  await page.evaluate(() => {
    const { pasted } = globalThis as unknown as { pasted: string };
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const box = document.querySelector<HTMLTextAreaElement>('#source')!;
    box.focus();
    box.select();
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (!box.dispatchEvent(event)) return;
    box.value = pasted;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
};

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The tasks of the page's main thread, in milliseconds of its own time: a busy machine makes the clock longer, not that. */
function mainTasks(trace: Buffer): { cpu: number; wall: number }[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  return traceEvents
    .filter(
      ({ name, pid, tid }) => name === 'RunTask' && threads.some((thread) => thread.pid === pid && thread.tid === tid),
    )
    .map(({ dur = 0, tdur = dur }) => ({ cpu: tdur / 1000, wall: dur / 1000 }));
}

const noViolation = async (page: Page) => {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run(),
  );
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ; ')}`),
  ).toEqual([]);
};

describe('the playground', () => {
  it('opens from a file with a record of its first sample, the text from right to left', () =>
    opened({}, async (page) => {
      const text = await page.$eval('#article .sf-text', (element) => getComputedStyle(element).direction);
      expect(text).toBe('rtl');
      const [first, last] = await page.$$eval('#article .sf-text h3 mark', (marks) =>
        [marks[0]!, marks.at(-1)!].map((mark) => mark.getBoundingClientRect().left),
      );
      expect(first).toBeGreaterThan(last!);
      expect(await page.textContent('#json')).toContain('"sergey-lavrov"');
      expect(await page.$eval('#json', (element) => getComputedStyle(element).direction)).toBe('ltr');
      expect(await page.$eval('meta[http-equiv]', (meta) => meta.getAttribute('content'))).toMatch(
        /^default-src 'none'; script-src 'sha256-[^ ;]+'; style-src 'sha256-[^ ;]+'; worker-src blob:; connect-src 'none'/u,
      );
    }));

  it('reads what is typed, the last of fast keys', () =>
    opened({}, async (page) => {
      await page.click('#clear');
      await page.focus('#source');
      await page.keyboard.type(ARTICLE, { delay: 2 });
      await shows(page, ARTICLE);
      await done(page, String(ARTICLE.length));
      const names = await page.$$eval('#article .sf-card[data-kind="person"] .sf-card-title', (cards) => cards.length);
      expect(names).toBe(2);
    }));

  it('takes the date that is picked', () =>
    opened({}, async (page) => {
      await page.fill('#published', '2020-01-15');
      await page.waitForFunction(
        () => document.querySelector('#json')?.textContent?.includes('"publishedAt": "2020-01-15"'),
        null,
        WAIT,
      );
    }));

  it('reads a page as a page', () =>
    opened({}, async (page) => {
      await page.fill('#published', '');
      const html = `<!doctype html><html lang="ar"><head><meta property="article:published_time" content="2021-03-04"></head><body><nav>قائمة</nav><article><h1>لقاء في عمان</h1><p>${ARTICLE} ${ARTICLE}</p></article><script>alert(1)</script></body></html>`;
      await paste(page, html);
      await shows(page, ARTICLE);
      expect(await page.textContent('#article .sf-text')).not.toContain('<');
      await page.waitForFunction(
        () => document.querySelector('#json')?.textContent?.includes('"publishedAt": "2021-03-04"'),
        null,
        WAIT,
      );
    }));

  it('shows markup in a text as text', () =>
    opened({}, async (page) => {
      const hostile = `وقال <img src=x onerror="alert(1)"> <script>alert(1)</script> لافروف`;
      await paste(page, hostile);
      await shows(page, hostile);
      expect(await page.$('#article img, #article script, #json img')).toBeNull();
    }));

  it('tells why a finding is there, and goes to it in the record', () =>
    opened({}, async (page) => {
      await page.click('#article mark[data-f~="p1"]');
      await page.waitForSelector('#why table', WAIT);
      const why = await page.textContent('#why');
      for (const told of ['sergey-lavrov', 'person.dictionary', 'foreign-minister RU', 'Steps'])
        expect(why).toContain(told);
      await page.waitForSelector('#json .json-bar', { ...WAIT, state: 'attached' });
      const bar = await page.$eval('#json', (box) => {
        const line = box.querySelector('.json-bar')!.getBoundingClientRect();
        return [...box.querySelectorAll('.json-row')].find(
          (row) => Math.abs(row.getBoundingClientRect().top - line.top) < 2,
        )?.nextElementSibling?.textContent;
      });
      expect(bar).toContain('"p1"');
    }));

  it('writes every format', () =>
    opened({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      for (const { name } of WRITERS) {
        await page.selectOption('#format', name);
        await page.click('#copy');
        await page.waitForFunction(
          (format) => document.querySelector('#export-state')?.textContent?.includes(format),
          name,
          WAIT,
        );
        const said = await page.textContent('#export-state');
        expect(said).toMatch(name === 'parquet' ? /is binary/u : /^Copied: [\d,]{3,} characters of /u);
      }
      await page.selectOption('#format', 'json');
      await page.click('#copy');
      await page.waitForFunction(
        () => /of json/u.test(document.querySelector('#export-state')?.textContent ?? ''),
        null,
        WAIT,
      );
      const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
      expect(copied.people[0].key).toBe('sergey-lavrov');
      expect(copied.trace).toBeUndefined();
      await page.selectOption('#format', 'parquet');
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
      expect(download.suggestedFilename()).toBe('record.parquet');
    }));

  it('speaks Arabic too', () =>
    opened({ locale: 'ar-EG' }, async (page) => {
      expect(await page.$eval('html', (root) => [root.lang, root.dir])).toEqual(['ar', 'rtl']);
      await page.click('#language');
      expect(await page.$eval('html', (root) => [root.lang, root.dir])).toEqual(['en', 'ltr']);
      await page.waitForSelector('#article .sf-article[lang="en"]', WAIT);
    }));

  it('reads a megabyte without a task of 100 ms on the main thread', () =>
    opened({}, async (page) => {
      const paragraph = `${ARTICLE} وقال شكري إن القاهرة "ستواصل التشاور مع عمان" في الفترة المقبلة.\n`;
      const text = paragraph.repeat(Math.ceil(1_000_000 / new TextEncoder().encode(paragraph).length));
      let started = 0;
      await paste(page, text, async () => {
        await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
        started = performance.now();
      });
      await done(page, text.length.toLocaleString('en'));
      const took = performance.now() - started;
      await page.waitForSelector('#json .json-row', WAIT);
      await page.waitForTimeout(1000);
      const tasks = mainTasks(await browser.stopTracing()).sort((a, b) => b.cpu - a.cpu);
      const told = tasks.slice(0, 3).map(({ cpu, wall }) => `${Math.round(cpu)} (${Math.round(wall)} by the clock)`);
      console.log(`1 MB: ${Math.round(took)} ms; longest tasks: ${told.join(', ')}`);
      expect(await page.textContent('#limits')).toMatch(
        /^Highlights of the first (?:9,\d{3}|10,000) of [\d,]+ characters/u,
      );
      expect(await page.textContent('#held')).toContain('are read; this box shows the first 4,000');
      expect(await page.$$eval('#json .json-row', (rows) => rows.length)).toBeLessThan(2000);
      expect(tasks.length).toBeGreaterThan(10);
      expect(tasks[0]!.cpu).toBeLessThan(100);
    }));

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has no violation that axe finds, ${colorScheme}`, () =>
      opened({ colorScheme, bypassCSP: true }, async (page) => {
        await page.click('#article mark[data-f~="p1"]');
        await page.waitForSelector('#why table', WAIT);
        await noViolation(page);
        const other = colorScheme === 'dark' ? 'light' : 'dark';
        const paper = () => page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
        const before = await paper();
        await page.selectOption('#theme', other);
        expect(await paper()).not.toBe(before);
        await noViolation(page);
        await page.click('#language');
        await page.waitForSelector('#article .sf-article[lang="ar"]', WAIT);
        await noViolation(page);
      }));

  it('fits a phone', () =>
    opened({ viewport: { width: 360, height: 740 } }, async (page) => {
      const [content, window] = await page.$eval('html', (root) => [root.scrollWidth, root.clientWidth]);
      expect(content).toBeLessThanOrEqual(window!);
    }));
});
