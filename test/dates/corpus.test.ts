import { describe, expect, it } from 'vitest';
import { datesOf, load } from './date-reader.js';

interface Shape {
  readonly text: string;
  readonly on?: string;
  readonly dates: readonly (readonly string[])[];
}

const shapes = load<Shape[]>('fixtures/dates/corpus.yaml');
const negatives = load<string[]>('fixtures/dates/negatives.yaml');

describe('shapes of dates', () => {
  it('are four hundred or more, each one once', () => {
    expect(shapes.length).toBeGreaterThanOrEqual(400);
    expect(new Set(shapes.map(({ text, on }) => `${text} ${on}`)).size).toBe(shapes.length);
  });

  it.each(shapes)('$text', ({ text, on, dates }) => {
    const found = datesOf(text, on).map(({ start, end, type, value, from, to }) => [
      text.slice(start, end),
      type,
      value,
      ...(from || to ? [from ?? '', to ?? ''] : []),
    ]);
    expect(found).toEqual(dates);
  });
});

describe('texts without a date', () => {
  it('are a hundred or more', () => expect(negatives.length).toBeGreaterThanOrEqual(100));

  it.each(negatives)('%s', (text) => {
    expect(datesOf(text).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)).toEqual([]);
  });
});
