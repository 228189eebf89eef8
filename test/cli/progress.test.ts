import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { duration, progressLine } from '../../src/cli/progress.js';

function terminal(isTTY: boolean) {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }), lines: () => text.split('\r\u001b[K').slice(1) };
}

describe('the progress line', () => {
  it('tells what is done, the rate and the time left', () => {
    let now = 0;
    const { stream, lines } = terminal(true);
    const line = progressLine(stream, 0, () => now);
    line.show(0, 0);
    now = 10_000;
    line.show(12_340, 0.25);
    now = 10_100;
    line.show(12_400, 0.26);
    now = 20_000;
    line.show(25_000, null);
    line.clear();
    expect(lines()).toEqual([
      '0 documents, 0 %',
      '12,340 documents, 1,234/s, 25 %, 30 s left',
      '25,000 documents, 1,250/s',
      '',
    ]);
  });

  it('counts the rate and the time left from where a resumed run began', () => {
    let now = 0;
    const { stream, lines } = terminal(true);
    const line = progressLine(stream, 5000, () => now);
    line.show(5000, 0.5);
    now = 1000;
    line.show(6000, 0.6);
    expect(lines().at(-1)).toBe('6,000 documents, 1,000/s, 60 %, 4 s left');
  });

  it('says nothing where there is no terminal', () => {
    const { stream, lines } = terminal(false);
    const line = progressLine(stream, 0);
    line.show(5, 0.5);
    line.clear();
    expect(lines()).toEqual([]);
  });

  it.each([
    [0, '0 s'],
    [59.4, '59 s'],
    [200, '3 min 20 s'],
    [7500, '2 h 5 min'],
  ])('%d seconds are %s', (seconds, words) => expect(duration(seconds)).toBe(words));
});
