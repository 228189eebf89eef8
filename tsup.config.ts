import type { BuildOptions, Plugin } from 'esbuild';
import { defineConfig, type Options } from 'tsup';

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
      const { expressions } = (await import(path)) as { expressions: Record<string, RegExp> };
      const cut = Object.keys(LANGUAGES).map((script) => `${script}: ${String(expressions[script])}`);
      return { contents: `export const expressions = {${cut.join(',')}}`, loader: 'js' };
    });
  },
};

const shared = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  sourcemap: false,
  dts: false,
  metafile: true,
  clean: false,
  external: [/^node:/u, /^(?:fs|module|path|url)(?:\/|$)/u, /^hyparquet/u],
  noExternal: [
    /^(?:franc|trigram-utils|n-gram|collapse-white-space|natural|underscore|csv-stringify|tinyglobby|fdir|picomatch)(?:\/|$)/u,
  ],
  esbuildPlugins: [cutFranc],
  esbuildOptions(options: BuildOptions) {
    options.charset = 'utf8';
    options.mainFields = ['module', 'main'];
    options.legalComments = 'none';
  },
} satisfies Options;

const api = {
  index: 'src/index.ts',
  schema: 'src/schema.ts',
  readers: 'src/readers.ts',
  html: 'src/html.ts',
  english: 'src/english.ts',
  corpus: 'src/corpus.ts',
  queue: 'src/queue.ts',
  writers: 'src/writers.ts',
  report: 'src/report.ts',
};

/** Bundled for CommonJS only: packages that are ESM and nothing else. */
const ESM_ONLY = /^(?:htmlparser2|domhandler|domutils|domelementtype|dom-serializer|entities)(?:\/|$)/u;

export default defineConfig([
  { ...shared, entry: { ...api, cli: 'src/cli.ts', worker: 'src/corpus/worker.ts' }, format: 'esm' },
  {
    ...shared,
    entry: api,
    format: 'cjs',
    noExternal: [...shared.noExternal, ESM_ONLY],
    // What asks for import.meta.url looks for __filename first, which only CommonJS has.
    define: { 'import.meta.url': 'undefined' },
  },
  { entry: api, format: ['esm', 'cjs'], dts: { only: true } },
]);
