import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A page opened from a file, with what it said and asked for. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors, warnings of the policy, and exceptions. */
  readonly problems: readonly string[];
  /** Every address that was asked for, but the page itself and what it made. */
  readonly requests: readonly string[];
}

/** How a page is opened. */
export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
}

/** Debian's chromium with a profile of its own. */
export class Browser {
  private readonly folder = mkdtempSync(join(tmpdir(), 'sifara-browser-'));
  private constructor(private readonly context: BrowserContext) {}

  static async start(): Promise<Browser> {
    const profile = mkdtempSync(join(tmpdir(), 'sifara-profile-'));
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    return new Browser(
      await chromium.launchPersistentContext(profile, { executablePath, args: FLAGS, acceptDownloads: true }),
    );
  }

  /** Writes the page into a file and opens that. */
  async open(html: string, { width = 1280, height = 900, scheme = 'light' }: View = {}, hash = ''): Promise<OpenPage> {
    const file = join(this.folder, `${Math.random().toString(36).slice(2)}.html`);
    writeFileSync(file, html);
    return this.openFile(file, { width, height, scheme }, hash);
  }

  /** Opens a file. */
  async openFile(
    file: string,
    { width = 1280, height = 900, scheme = 'light' }: View = {},
    hash = '',
  ): Promise<OpenPage> {
    const page = await this.context.newPage();
    const problems: string[] = [];
    const requests: string[] = [];
    const address = pathToFileURL(file).href;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(?:blob|data):/u.test(request.url())) requests.push(request.url());
    });
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(address + hash);
    return { page, problems, requests };
  }

  async stop(): Promise<void> {
    await this.context.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core finds wrong with the page: rule and place. */
export async function violations(page: Page): Promise<string[]> {
  const { readFileSync } = await import('node:fs');
  await page.evaluate(readFileSync(axePath, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations: found } = await axe.run();
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html, failureSummary }) => `${html} ${failureSummary}`)
          .slice(0, 3)
          .join(' | ')}`,
    );
  });
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}
