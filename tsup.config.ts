import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { defineConfig } from 'tsup';

/** The scripts and languages of franc that sifara asks for; the rest of its tables stays out of the bundle. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  Arabic: ['arb', 'pes', 'urd', 'ckb', 'pbu'],
  Latin: ['eng', 'fra', 'deu', 'spa', 'tur'],
};

const cutFranc: Plugin = {
  name: 'cut-franc',
  setup(build) {
    build.onLoad({ filter: /franc[\\/]data\.js$/ }, async ({ path }) => {
      const { data } = (await import(path)) as { data: Record<string, Record<string, string>> };
      const cut = Object.fromEntries(
        Object.entries(LANGUAGES).map(([script, languages]) => [
          script,
          Object.fromEntries(languages.flatMap((code) => (data[script]?.[code] ? [[code, data[script][code]]] : []))),
        ]),
      );
      return { contents: `export const data = ${JSON.stringify(cut)}`, loader: 'js' };
    });
    build.onLoad({ filter: /franc[\\/]expressions\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const kept = ['Arabic', 'Latin'].map((script) => new RegExp(`\\n\\s*${script}:\\s*\\/[^\\n]*(?:\\n\\s*\\/[^\\n]*)?`, 'u').exec(source)?.[0]);
      if (kept.some((line) => line === undefined)) return { contents: source, loader: 'js' };
      return { contents: `export const expressions = {${kept.join('')}}`, loader: 'js' };
    });
  },
};

const shared = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  sourcemap: false,
  clean: false,
  esbuildOptions(options: { charset?: string; mainFields?: string[]; legalComments?: string }) {
    options.charset = 'utf8';
    options.mainFields = ['module', 'main'];
    options.legalComments = 'none';
  },
  esbuildPlugins: [cutFranc],
  noExternal: ['franc', 'trigram-utils', 'n-gram', 'collapse-white-space', 'natural', 'underscore'],
} as const;

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', schema: 'src/schema.ts' },
    format: ['esm', 'cjs'],
    dts: true,
    noExternal: [...shared.noExternal],
    esbuildPlugins: [...shared.esbuildPlugins],
  },
  {
    ...shared,
    entry: { cli: 'src/cli.ts' },
    format: ['esm'],
    platform: 'node',
    dts: false,
    banner: { js: '#!/usr/bin/env node' },
    noExternal: [],
    esbuildPlugins: [],
    external: [/^\.\/index\.js$/],
  },
]);
