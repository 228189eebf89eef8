// Bundles the core as an application would (every dependency in it, minified) into .cache/size/core.js, for `npm run size` to weigh.
import { build } from 'esbuild';
import { cutFranc, cutUnderscore } from './bundle-plugins.js';

await build({
  entryPoints: ['src/index.ts'],
  outfile: '.cache/size/core.js',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  legalComments: 'none',
  plugins: [cutFranc, cutUnderscore],
});
