import { expect, it } from 'vitest';
import { extract } from '../../src/index.js';

const time = (text: string): number => {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    extract(text, { maxLength: text.length });
    return performance.now() - start;
  });
  return Math.min(...runs);
};

/** Four times the text may take eight times as long: generous for a busy machine, far below the sixteen of a square. */
it.each([
  ['opening marks without an end', 'قال الوزير «إن '],
  ['straight marks', '" كلمة '],
  ['marks glued to the word before', 'قال الوزير" لن نقبل '],
  ['reports within reports', 'قال الوزير إن الرئيس أكد أن '],
  ['attributions', 'تأجل اللقاء، بحسب مصادر مطلعة، '],
  ['manners', 'كما قال الوزير '],
  ['dropped subjects', 'وأضاف أن الوضع صعب. '],
])(
  'takes linear time: %s',
  (_, piece) => {
    time(piece.repeat(200));
    const small = time(piece.repeat(1250));
    const large = time(piece.repeat(5000));
    expect(large).toBeLessThan(8 * small + 30);
  },
  60_000,
);
