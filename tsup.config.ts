import type { BuildOptions } from 'esbuild';
import { defineConfig, type Options } from 'tsup';
import { buildKey } from './scripts/build-key.js';
import { cutFranc, cutUnderscore, withoutBuffer } from './scripts/bundle-plugins.js';

const shared = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  sourcemap: false,
  dts: false,
  metafile: true,
  clean: false,
  define: { SIFARA_BUILD: JSON.stringify(buildKey()) },
  external: [/^node:/u, /^(?:fs|module|path|url)(?:\/|$)/u, /^hyparquet/u],
  noExternal: [
    /^(?:franc|trigram-utils|n-gram|collapse-white-space|natural|underscore|csv-stringify|tinyglobby|fdir|picomatch)(?:\/|$)/u,
  ],
  esbuildPlugins: [cutFranc, cutUnderscore, withoutBuffer],
  esbuildOptions(options: BuildOptions) {
    // One byte a character, and less to scan: a built file is read in two thirds of the time. Names stay, for whoever reads a stack trace.
    options.charset = 'ascii';
    options.minifyWhitespace = true;
    options.minifySyntax = true;
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
    define: { ...shared.define, 'import.meta.url': 'undefined' },
  },
  { entry: api, format: ['esm', 'cjs'], dts: { only: true } },
]);
