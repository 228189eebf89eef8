import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { cutFranc, withoutBuffer } from '../../scripts/bundle-plugins.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}examples/browser-page.html`, 'utf8');
let server: Server;

beforeAll(async () => {
  // The core as the package has it, without the rest of the build.
  const { outputFiles } = await build({
    entryPoints: [`${root}src/index.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    mainFields: ['module', 'main'],
    plugins: [cutFranc, withoutBuffer],
  });
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/examples/browser-page.html': ['text/html', page],
    '/dist/index.js': ['text/javascript', outputFiles[0]!.text],
  };
  server = createServer(({ url }, response) => {
    const [type, body] = files[url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server?.close());

it('the page without a bundler finds people as one types', async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/examples/browser-page.html`);
    await tab.waitForSelector('li');
    expect(await tab.$$eval('li', (items) => items.map((item) => item.textContent))).toEqual([
      expect.stringContaining('Sameh Shoukry'),
      expect.stringContaining('Ayman Safadi'),
    ]);
    await tab.fill('textarea', 'قال سيرغي لافروف إن موسكو مستعدة.');
    expect(await tab.textContent('li')).toContain('Sergey Lavrov');
  } finally {
    await browser.close();
  }
});
