import { describe, expect, it } from 'vitest';
import { countStatistics } from '../../src/corpus/statistics.js';
import type { SifaraRecord } from '../../src/record/record.js';
import { recordOf } from './records.js';

const statisticsOf = (...records: SifaraRecord[]) => {
  const counter = countStatistics();
  for (const record of records) counter.add(record);
  return counter.statistics();
};

const CORPUS = [
  recordOf('a', '2016-01-30', {
    who: ['jordan'],
    meetings: [{ who: ['amal', 'basim'] }, { who: ['amal', 'basim'], status: 'planned' }],
    quotes: [
      ['amal', 'direct'],
      ['amal', 'indirect'],
      ['anonymous', 'indirect'],
    ],
  }),
  recordOf('b', '2016-02-01T10:00Z', {
    meetings: [{ who: ['basim', 'amal', 'carla'] }],
    quotes: [
      ['basim', 'mixed'],
      ['unknown', 'direct'],
    ],
  }),
  recordOf('c', null, { who: ['carlaBare'], meetings: [{ who: ['amal', 'basim'], status: 'cancelled' }] }),
];

describe('statistics', () => {
  it('counts documents, their span and their months', () => {
    expect(statisticsOf(...CORPUS)).toMatchObject({
      documents: 3,
      from: '2016-01-30',
      to: '2016-02-01',
      months: [
        { month: '2016-01', documents: 1, meetings: 2, quotations: 3 },
        { month: '2016-02', documents: 1, meetings: 1, quotations: 2 },
        { month: 'unknown', documents: 1, meetings: 1, quotations: 0 },
      ],
    });
  });

  it('counts people by key, or by folded name where there is none', () => {
    const { people, countries } = statisticsOf(...CORPUS);
    expect(people.map(({ key, documents, mentions, months }) => [key, documents, mentions, months])).toEqual([
      ['person:amal-example', 3, 3, { '2016-01': 1, '2016-02': 1, unknown: 1 }],
      ['person:basim-sample', 3, 3, { '2016-01': 1, '2016-02': 1, unknown: 1 }],
      ['person:~كارلا نموذج', 2, 2, { '2016-02': 1, unknown: 1 }],
    ]);
    expect(countries).toMatchObject([{ key: 'country:JO', documents: 1, mentions: 2 }]);
  });

  it('counts who met whom, whatever the order, and leaves out what did not come about', () => {
    const { pairs } = statisticsOf(...CORPUS);
    expect(pairs.map(({ names, meetings, held }) => [names.map(({ ar }) => ar), meetings, held])).toEqual([
      [['أمل المثالية', 'باسم العيّنة'], 3, 2],
      [['أمل المثالية', 'كارلا نموذج'], 1, 1],
      [['باسم العيّنة', 'كارلا نموذج'], 1, 1],
    ]);
  });

  it('counts quotations by speaker, and those without a name together', () => {
    expect(
      statisticsOf(...CORPUS).speakers.map(({ key, quotations, direct, documents }) => [
        key,
        quotations,
        direct,
        documents,
      ]),
    ).toEqual([
      ['person:amal-example', 2, 1, 1],
      ['person:basim-sample', 1, 1, 1],
      ['unknown', 1, 1, 1],
      ['anonymous', 1, 0, 1],
    ]);
  });

  it('does not depend on the order of the records', () => {
    const turned = statisticsOf(...[...CORPUS].reverse());
    expect(turned.pairs).toEqual(statisticsOf(...CORPUS).pairs);
    expect(turned.months).toEqual(statisticsOf(...CORPUS).months);
  });

  it('is empty for nothing', () => {
    expect(statisticsOf()).toMatchObject({ documents: 0, from: null, people: [], pairs: [], months: [] });
  });
});
