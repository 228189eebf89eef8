import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, isoOf, isoWeek, shiftMonth, weekdayOf } from '../../src/dates/calendar.js';
import { fromHijri, hijriDayNumber, hijriMonthStart, hijriOf } from '../../src/dates/hijri.js';
import { hijri } from './date-reader.js';

const DAY = 86_400_000;

describe('the Gregorian calendar', () => {
  it('agrees with UTC on every 97th day of six hundred years', () => {
    for (let n = dayNumber(1600, 1, 1); n < dayNumber(2200, 1, 1); n += 97) {
      const date = new Date(n * DAY);
      expect(isoOf(n)).toBe(date.toISOString().slice(0, 10));
      expect(weekdayOf(n) % 7).toBe(date.getUTCDay());
      expect(dayNumber(dayOf(n).year, dayOf(n).month, dayOf(n).day)).toBe(n);
    }
  });

  it.each([
    ['2009-01-01', 2009, 1],
    ['2010-01-03', 2009, 53],
    ['2010-01-24', 2010, 3],
    ['2015-12-31', 2015, 53],
    ['2016-01-01', 2015, 53],
    ['2018-12-31', 2019, 1],
    ['2021-01-01', 2020, 53],
  ])('puts %s into week %i-%i', (day, year, week) => {
    const [y, m, d] = day.split('-').map(Number);
    expect(isoWeek(dayNumber(y!, m!, d!))).toEqual({ year, week });
  });

  it.each([
    [2016, 10, 3, { year: 2017, month: 1 }],
    [2016, 1, -1, { year: 2015, month: 12 }],
    [2016, 5, -29, { year: 2013, month: 12 }],
  ])('shifts %i-%i by %i months', (year, month, n, expected) => expect(shiftMonth(year, month, n)).toEqual(expected));
});

describe('the Umm al-Qura table', () => {
  it('covers 1356 to 1500 with months of 29 and 30 days', () => {
    expect(isoOf(hijriMonthStart(hijri, 1356, 1))).toBe('1937-03-14');
    for (let year = 1356; year <= 1500; year++)
      for (let month = 1; month <= 12; month++) {
        const length = hijriMonthStart(hijri, year, month + 1) - hijriMonthStart(hijri, year, month);
        expect(length === 29 || length === 30).toBe(true);
      }
    expect(hijriMonthStart(hijri, 1355, 12)).toBeNaN();
    expect(hijriMonthStart(hijri, 1502, 1)).toBeNaN();
  });

  it('agrees with Intl on the first day of every month', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', day: 'numeric' });
    for (let year = 1356; year <= 1500; year++)
      for (let month = 1; month <= 12; month++)
        expect(format.format(hijriMonthStart(hijri, year, month) * DAY)).toMatch(/\b1\b/u);
  });

  it.each([
    [1436, 9, 27, '2015-07-14'],
    [1438, 1, 25, '2016-10-26'],
    [1445, 9, 1, '2024-03-11'],
  ])('turns %i-%i-%i into %s', (year, month, day, iso) => {
    expect(isoOf(hijriDayNumber(hijri, year, month, day))).toBe(iso);
    expect(hijriOf(hijri, hijriDayNumber(hijri, year, month, day))).toEqual({ year, month, day });
    expect(fromHijri(hijri, year, month, day)).toEqual(dayOf(hijriDayNumber(hijri, year, month, day)));
  });

  it('has no thirtieth of a short month', () => {
    expect(hijriDayNumber(hijri, 1400, 11, 30)).toBeNaN();
    expect(fromHijri(hijri, 1400, 11, 30)).toBeNull();
    expect(hijriOf(hijri, dayNumber(1900, 1, 1))).toBeNull();
  });
});
