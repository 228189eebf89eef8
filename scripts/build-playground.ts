// Builds dist/playground/index.html: one page with its styles, its script, its worker and samples inside, that asks nothing of any network.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { parse } from 'yaml';
import { articleStyles } from '../src/report/article.js';
import { WRITERS } from '../src/writers/writers.js';
import { cutFranc, cutUnderscore, withoutBuffer } from './bundle-plugins.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Articles of our own that the page offers; the first is shown when it opens. */
const SAMPLES = [
  'wire-plain',
  'gulf-royals',
  'maghreb-months',
  'egyptian-spelling',
  'page-with-menus',
  'undated-notes',
];

/** Where the page stands. */
export const PLAYGROUND = `${root}dist/playground/index.html`;

/** Builds the page and gives its path. */
export async function buildPlayground(): Promise<string> {
  const [page, worker, styles] = await Promise.all(['page.ts', 'worker.ts', 'styles.css'].map(bundle));
  const allStyles = closing(`${articleStyles}\n${styles}`);
  const script = closing(page!);
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(allStyles)}`,
    'worker-src blob:',
    "connect-src 'none'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts: Record<string, string> = {
    policy,
    styles: allStyles,
    page: script,
    worker: closing(worker!),
    samples: JSON.stringify(SAMPLES.map(sample)).replace(/</gu, '\\u003c'),
    formats: JSON.stringify(WRITERS.map(({ name }) => name)),
  };
  const template = readFileSync(`${root}playground/index.html`, 'utf8');
  for (const name of Object.keys(parts))
    if (!template.includes(`{{${name}}}`)) throw new Error(`the page has no place for ${name}`);
  const html = template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => parts[name]!);
  mkdirSync(`${root}dist/playground`, { recursive: true });
  writeFileSync(PLAYGROUND, html);
  return PLAYGROUND;
}

/** A script or JSON that can stand in an element: nothing in it ends the element or opens a comment. A reader of HTML changes no character of it. */
function closing(text: string): string {
  if (/[\0\r]/u.test(text)) throw new Error('HTML would change a character of the page');
  return text.replace(/<\/(?=script|style)/giu, '<\\/').replace(/<!--/gu, '\\x3c!--');
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function sample(name: string): { text: string; publishedAt: string | null } {
  const folder = `${root}fixtures/articles/${name}/`;
  const { publishedAt } = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as { publishedAt: string | null };
  return { text: readFileSync(`${folder}source.txt`, 'utf8'), publishedAt };
}

const yaml: Plugin = {
  name: 'yaml',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'), { uniqueKeys: true })),
      loader: 'json',
    }));
  },
};

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}playground/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: entry.endsWith('.css') ? 'esnext' : 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    mainFields: ['module', 'main'],
    plugins: [cutFranc, cutUnderscore, withoutBuffer, yaml],
  });
  return outputFiles[0]!.text.trim();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await buildPlayground());
