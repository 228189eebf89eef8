import { describe, expect, it } from 'vitest';
import { byteLength, cutArticles, deal, joinTo, repeatTo } from '../../bench/texts.js';

const one = { text: 'خبر', publishedAt: null };
const two = { text: 'نبأ آخر', publishedAt: '2015-01-02' };

describe('bench texts', () => {
  it.each([
    ['ا\n\nب', 2],
    ['ا\nب', 1],
    ['\n\nا\r\n \r\nب\n\n\n', 2],
    ['', 0],
  ])('cuts %j into %i documents', (text, count) => {
    expect(cutArticles(text, '2015-07-24')).toHaveLength(count);
  });

  it('counts bytes of UTF-8', () => expect(byteLength([one])).toBe(6));

  it('repeats whole rounds until the size is reached', () => {
    const all = repeatTo([one, two], 40);
    expect(byteLength(all)).toBeGreaterThanOrEqual(40);
    expect(all.length % 2).toBe(0);
    expect(all[3]).toEqual(two);
  });

  it('joins as many articles as fit, and one at least', () => {
    expect(joinTo([one, two], 30)).toBe('خبر\n\nنبأ آخر');
    expect(joinTo([one, two], 1)).toBe('خبر');
  });

  it('deals every article into one pile', () => {
    const piles = deal([one, two, one, two, one], 2);
    expect(piles.map((pile) => pile.length)).toEqual([3, 2]);
  });
});
