import type * as Sifara from '../src/index.js';

/** The library as it is shipped: the built file, which tsx's own additions do not slow down. `npm run build` makes it. */
export const { extract } = (await import(String(new URL('../dist/index.js', import.meta.url)))) as typeof Sifara;
