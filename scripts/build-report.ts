// Bundles what the report's pages carry into src/report/data.ts: words, styles and scripts, with the hashes of the policy.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import * as z from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = z.record(z.string(), z.strictObject({ en: z.string().min(1), ar: z.string().min(1) }));

/** Writes the words first: the scripts are bundled with them. */
export async function buildReport(): Promise<void> {
  const read = words.parse(parse(readFileSync(`${root}dictionaries/interface.yaml`, 'utf8'), { uniqueKeys: true }));
  write('words', 'dictionaries/interface.yaml', `export const data = ${JSON.stringify(read, null, 1)} as const;\n`);
  const carried = await Promise.all(
    ['client/article-page.ts', 'client/corpus-page.ts', 'styles/article.css', 'styles/page.css'].map(bundle),
  );
  const [articleScript, corpusScript, articleStyles, pageStyles] = carried;
  const styles = `${articleStyles}${pageStyles}`;
  const data = {
    articleScript,
    corpusScript,
    articleStyles,
    styles,
    hashes: {
      articleStyles: hash(articleStyles!),
      articleScript: hash(articleScript!),
      corpusScript: hash(corpusScript!),
      styles: hash(styles),
    },
  };
  write(
    'assets',
    'src/report/client/ and src/report/styles/',
    `export const data = ${JSON.stringify(data, null, 1)};\n`,
  );
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/report/${entry}`],
    ...{ bundle: true, minify: true, write: false, format: 'iife', platform: 'browser', charset: 'utf8' },
    ...{ target: entry.endsWith('.css') ? 'esnext' : 'es2022', legalComments: 'none' },
  });
  // A closing tag in a string would end the element that carries the script.
  return outputFiles[0]!.text.trim().replace(/<\/(?=script|style)/giu, '<\\/');
}

function write(folder: string, source: string, body: string): void {
  mkdirSync(`${root}src/report/${folder}`, { recursive: true });
  const target = `${root}src/report/${folder}/data.ts`;
  const text = `// Built from ${source} by scripts/build-report.ts: do not edit.\n${body}`;
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}
