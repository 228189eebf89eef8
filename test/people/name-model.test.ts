import { describe, expect, it } from 'vitest';
import { NameModel, ngramsOf } from '../../src/people/name-model.js';

const GRAMS = ['^', 'ن', 'ني', '^نيك', 'يك$', 'س'];
const WEIGHTS = [10, -20, 35, 120, 5, -7];
// The list of n-grams ends in a newline, as the packed one does.
const model = new NameModel(() => ({ grams: { text: `${GRAMS.join('\n')}\n` }, weights: WEIGHTS, bias: -50 }));

/** The sum as it is defined: over all n-grams of the word. */
const defined = (word: string): number =>
  ngramsOf(word).reduce((sum, gram) => sum + (WEIGHTS[GRAMS.indexOf(gram)] ?? 0) / 100, -0.5);

describe('NameModel', () => {
  it.each(['نيك', 'سنيك', 'نن', 'قطار', 'نيx', '', 'ني'.repeat(60)])(
    'sums the weights of the n-grams of «%s»',
    (word) => {
      expect(model.score(word)).toBe(defined(word));
    },
  );

  it('cuts n-grams of one to four letters, edges included', () => {
    expect(ngramsOf('اب')).toEqual(['^', 'ا', 'ب', '$', '^ا', 'اب', 'ب$', '^اب', 'اب$', '^اب$']);
  });
});
