import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** The scripts and languages of franc that sifara asks for; the rest of its tables stays out of the bundle. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  Arabic: ['arb', 'pes', 'urd', 'ckb', 'pbu'],
  Latin: ['eng', 'fra', 'deu', 'spa', 'tur'],
};

/** Cuts franc's tables down while bundling. */
export const cutFranc: Plugin = {
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

/** Gives csv-stringify, which is never handed a Buffer, a stand-in for the one it asks Node for: the writers run in browsers too. */
export const withoutBuffer: Plugin = {
  name: 'without-buffer',
  setup(build) {
    build.onLoad({ filter: /csv-stringify[\\/]lib[\\/].*\.js$/ }, async ({ path }) => ({
      contents: `const Buffer = { from: (bytes) => Uint8Array.from(bytes), isBuffer: () => false };\n${await readFile(path, 'utf8')}`,
      loader: 'js',
    }));
  },
};

/** Leaves of underscore the two functions that natural's edit distance calls. */
export const cutUnderscore: Plugin = {
  name: 'cut-underscore',
  setup(build) {
    build.onResolve({ filter: /^underscore$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: 'cut-underscore',
      pluginData: { resolveDir },
    }));
    build.onLoad({ filter: /.*/, namespace: 'cut-underscore' }, ({ pluginData }) => ({
      contents: `export { default as extend } from 'underscore/modules/extend.js';\nexport { default as min } from 'underscore/modules/min.js';`,
      resolveDir: (pluginData as { resolveDir: string }).resolveDir,
      loader: 'js',
    }));
  },
};
