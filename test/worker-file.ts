import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Builds the worker's file from the sources, as threads run no TypeScript; gives its URL. `replaced` stands for modules by the end of their path. */
export async function buildWorker(name: string, replaced: Readonly<Record<string, string>> = {}): Promise<URL> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folder = `${root}.cache/test-workers`;
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/${name}-${process.pid}.mjs`;
  const { outputFiles } = await build({
    entryPoints: [`${root}src/corpus/worker.ts`],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    charset: 'utf8',
    plugins: [
      {
        name: 'replace',
        setup({ onLoad }) {
          for (const [path, contents] of Object.entries(replaced))
            onLoad({ filter: new RegExp(`${path}$`) }, () => ({ contents, loader: 'ts', resolveDir: root }));
        },
      },
    ],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  writeFileSync(outfile, outputFiles[0]!.contents);
  return pathToFileURL(outfile);
}

/** An extraction that falls or hangs where the text says so; else a record of the text and its options. */
export const ODD_EXTRACTION = `
  export function createExtractor() {
    return (text, options) => {
      if (text.includes('CRASH')) process.exit(3);
      if (text.includes('MEMORY')) { const held = []; for (;;) held.push(new Array(1e6).fill(Math.random())); }
      if (text.includes('STUCK')) for (;;);
      if (text.includes('THROW')) throw new RangeError('too odd');
      return { document: { text, ...options } };
    };
  }`;
