import { describe, expect, it } from 'vitest';
import { mergeMeetings } from '../../src/corpus/merge-meetings.js';
import type { SifaraRecord } from '../../src/record/record.js';
import { recordOf, type Told } from './records.js';

const merged = (...records: SifaraRecord[]) => {
  const merger = mergeMeetings();
  for (const record of records) merger.add(record);
  return [...merger.meetings()];
};

/** How many meetings two articles of 10 and 11 May 2017 tell together. */
const count = (a: Told, b: Told, published = ['2017-05-10', '2017-05-11']) =>
  merged(recordOf('a', published[0]!, { meetings: [a] }), recordOf('b', published[1]!, { meetings: [b] })).length;

const MET: Told = { who: ['amal', 'basim'], on: '2017-05-10' };

describe('one meeting told twice', () => {
  it.each<[string, Told, Told]>([
    ['in the same words', MET, MET],
    ['with the parties turned about', MET, { ...MET, who: ['basim', 'amal'] }],
    ['with a party more', MET, { ...MET, who: ['amal', 'basim', 'dina'] }],
    ['with a country for its official', MET, { ...MET, who: ['amal', 'tunisia'] }],
    [
      'by a name no dictionary holds, spelled otherwise',
      { ...MET, who: ['amal', 'carla'] },
      { ...MET, who: ['carlaBare', 'amal'] },
    ],
    ['under another name for talks', MET, { ...MET, type: 'negotiations' }],
    ['with and without a date', MET, { ...MET, on: undefined as unknown as string }],
    ['with a day and its week', MET, { ...MET, on: '2017-05-08/2017-05-14' }],
    ['with a day and its month', MET, { ...MET, on: '2017-05-01/2017-05-31' }],
    ['in a city and in its country', { ...MET, at: 'sfax' }, { ...MET, at: 'tunisia' }],
    ['first planned, then held', { ...MET, status: 'planned' }, MET],
    ['by one party, in the same place', { ...MET, who: ['amal'], at: 'sfax' }, { ...MET, at: 'sfax' }],
    [
      'of many, each article with its own',
      { who: ['amal', 'basim', 'dina'], on: '2017-05-10', type: 'summit' },
      { who: ['amal', 'basim', 'carla'], on: '2017-05-10', type: 'summit' },
    ],
  ])('%s', (_, a, b) => expect(count(a, b)).toBe(1));
});

describe('two meetings', () => {
  it.each<[string, Told, Told]>([
    ['on different days', MET, { ...MET, on: '2017-05-11' }],
    ['of different parties', MET, { ...MET, who: ['amal', 'dina'] }],
    ['of their countries alone', { ...MET, who: ['jordan', 'tunisia'] }, MET],
    ['in different cities', { ...MET, at: 'sfax' }, { ...MET, at: 'aqaba' }],
    ['a call and talks', MET, { ...MET, type: 'call' }],
    ['a visit and the talks in it', MET, { ...MET, type: 'visit' }],
    ['by one party, with no place', { ...MET, who: ['amal'] }, MET],
    [
      'talks of three, two the same',
      { ...MET, who: ['amal', 'basim', 'dina'] },
      { ...MET, who: ['amal', 'basim', 'carla'] },
    ],
    ['without parties', { ...MET, who: [] }, { ...MET, who: [] }],
  ])('%s', (_, a, b) => expect(count(a, b)).toBe(2));

  it('without a date, in articles far apart', () => {
    const { on: _, ...undated } = MET;
    expect(count(undated, undated, ['2017-05-10', '2017-05-14'])).toBe(1);
    expect(count(undated, undated, ['2017-05-10', '2017-06-20'])).toBe(2);
    const month: Told = { ...MET, on: '2017-05-01/2017-05-31' };
    expect(count(month, MET, ['2017-05-11', '2017-08-11'])).toBe(2);
  });

  it('without any date at all', () => {
    const { on: _, ...undated } = MET;
    expect(
      merged(recordOf('a', null, { meetings: [undated] }), recordOf('b', null, { meetings: [undated] })),
    ).toHaveLength(2);
  });

  it('of one article', () => expect(merged(recordOf('a', '2017-05-10', { meetings: [MET, MET] }))).toHaveLength(2));
});

describe('a merged meeting', () => {
  const [meeting, ...others] = merged(
    recordOf('a', '2017-05-09', {
      meetings: [{ who: ['amal', 'tunisia'], status: 'planned', at: 'tunisia', on: '2017-05-08/2017-05-14' }],
    }),
    recordOf('b', '2017-05-10', { meetings: [{ ...MET, at: 'sfax' }] }),
    recordOf('c', '2017-05-11', { meetings: [{ who: ['basim', 'amal'], type: 'negotiations', on: '2017-05-10' }] }),
  );

  it('names every source', () => {
    expect(others).toEqual([]);
    expect(
      meeting!.sources.map(({ document, meeting: id, status, type, text }) => [document, id, status, type, text]),
    ).toEqual([
      ['a', 'm1', 'planned', 'talks', 'a: amal, tunisia'],
      ['b', 'm1', 'held', 'talks', 'b: amal, basim'],
      ['c', 'm1', 'held', 'negotiations', 'c: basim, amal'],
    ]);
  });

  it('has the latest status, the most frequent type, the narrowest days and place', () => {
    expect(meeting).toMatchObject({
      id: 'e1',
      status: 'held',
      type: 'talks',
      from: '2017-05-10',
      to: '2017-05-10',
      place: { key: 'place:sfax' },
    });
  });

  it('has each party once, without the country its official stands for', () => {
    expect(meeting!.participants.map(({ key, sources }) => [key, sources])).toEqual([
      ['person:amal-example', 3],
      ['person:basim-sample', 2],
    ]);
  });
});

it('stays fast with many meetings of the same parties', () => {
  const day = (i: number) => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10);
  const records = Array.from({ length: 1000 }, (_, i) =>
    recordOf(`d${i}`, day(i), { meetings: [{ who: ['amal', 'basim'], on: day(i) }] }),
  );
  const start = performance.now();
  expect(merged(...records)).toHaveLength(1000);
  expect(performance.now() - start).toBeLessThan(5000);
});
