import { describe, expect, it } from 'vitest';
import { dateDiagnostics } from '../../src/dates/find-dates.js';
import { datesOf, printedIn } from './date-reader.js';

const values = (text: string, on?: string | null) => datesOf(text, on).map(({ value }) => value);

describe('what a date is counted from', () => {
  it.each([
    ['وصل الوفد أمس', '2016-10-21', '2016-10-20', 'publication'],
    ['وصل الوفد أمس', null, 'XXXX-XX-XX', 'none'],
    ['وصل الوفد أمس الخميس', null, 'XXXX-WXX-4', 'none'],
    ['وصل الوفد في 3 مايو', null, 'XXXX-05-03', 'none'],
    ['وصل الوفد في مايو الماضي', null, 'XXXX-05', 'none'],
    ['وصل الوفد الأسبوع الماضي', null, 'XXXX-WXX', 'none'],
    ['وصل الوفد الشهر الماضي', null, 'XXXX-XX', 'none'],
    ['وصل الوفد العام الماضي', '2016', '2015', 'publication'],
    ['وصل الوفد الشهر الماضي', '2016-01', '2015-12', 'publication'],
    ['وصل الوفد أمس', '2016-10', 'XXXX-XX-XX', 'none'],
    ['وصل الوفد في 3 مايو 2012', null, '2012-05-03', 'explicit'],
  ] as const)('%s, written %s, is %s (%s)', (text, on, value, anchor) => {
    expect(datesOf(text, on)[0]).toMatchObject({ value, anchor });
  });

  it('is the day of writing that the story tells itself', () => {
    const text = 'وصل الوفد اليوم الثلاثاء 14 يوليو 2015 إلى العاصمة، بعد أن غادر أمس.';
    expect(datesOf(text, null).map(({ value, anchor }) => [value, anchor])).toEqual([
      ['2015-07-14', 'explicit'],
      ['2015-07-13', 'context'],
    ]);
  });

  it('knows the year of a day that was named in full before', () => {
    expect(values('اندلعت الثورة في 23 يوليو 1952. وتحل ذكرى 23 يوليو قريبا.')).toEqual([
      '1952-07-23',
      '1952-07-23',
      'FUTURE_REF',
    ]);
  });

  it('takes hours from the time of publication', () => {
    expect(values('سيصل بعد ساعتين', '2013-02-12T04:30')).toEqual(['2013-02-12T06:30']);
    expect(values('وصل قبل خمس ساعات', '2013-02-12T04:30')).toEqual(['2013-02-11T23:30']);
  });
});

describe('the side of a bare weekday', () => {
  it.each([
    ['التقى الوزيران الاثنين', '2016-10-17'],
    ['سيلتقي الوزيران الاثنين', '2016-10-24'],
    ['من المقرر عقد القمة الاثنين', '2016-10-24'],
    ['قال الوزير الاثنين إنه سيزور موسكو', '2016-10-17'],
    ['قال الوزير إنه سيزور موسكو الاثنين', '2016-10-24'],
    ['سيلتقي الوزير نظيره الذي وصل الاثنين', '2016-10-17'],
    ['الاثنين', '2016-10-17'],
  ])('%s', (text, value) => expect(values(text)).toEqual([value]));
});

describe('doubts', () => {
  it.each([
    ['يجتمعون الأربعاء 27 أكتوبر', 'weekday-clash', '2016-10-27'],
    ['وصل أمس (الاثنين)', 'weekday-clash', '2016-10-20'],
    ['حرر في 05/08/2015', 'ambiguous-date', '2015-08-05'],
    ['حرر في 31/2/2015', 'impossible-date', '2015-02-31'],
    ['احتفلوا بعيد الجمهورية', 'unresolved-date', 'XXXX-XX-XX'],
  ])('%s: %s', (text, code, value) => {
    const [found] = datesOf(text);
    expect(found).toMatchObject({ issue: code, value });
    const [diagnostic] = dateDiagnostics(datesOf(text), text);
    expect(diagnostic).toMatchObject({ code, text: text.slice(found!.start, found!.end) });
    expect(diagnostic!.message).toContain(value);
  });

  it.each(['يجتمعون الأربعاء 26 أكتوبر', 'حرر في 26/10/2016', 'حرر في 7/7/2016', 'عام 2003', 'منذ عامين'])(
    'none in %s',
    (text) => {
      expect(dateDiagnostics(datesOf(text), text)).toEqual([]);
    },
  );
});

describe('what a finding tells', () => {
  it('tells known parts from implied ones', () => {
    expect(datesOf('وصل في 26 أكتوبر الجاري')[0]!.known).toEqual(['month', 'day']);
    expect(datesOf('وصل مساء الثلاثاء')[0]!.known).toEqual(['weekday', 'time']);
    expect(datesOf('في 26 أكتوبر 2016')[0]!.known).toEqual(['year', 'month', 'day']);
  });

  it('has an interval wherever there is one', () => {
    expect(datesOf('في مطلع فبراير 2016')[0]).toMatchObject({ from: '2016-02-01', to: '2016-02-29', mod: 'START' });
    expect(datesOf('في الربع الأول من 2015')[0]).toMatchObject({ from: '2015-01-01', to: '2015-03-31' });
    expect(datesOf('عام 1436هـ')[0]).toMatchObject({ from: '2014-10-25', to: '2015-10-13', calendar: 'hijri' });
    expect(datesOf('منذ عامين')[0]).toMatchObject({ from: null, to: null });
  });

  it('ties the halves of a range and no others', () => {
    expect(datesOf('من 3 إلى 5 مايو، ثم عاد في يونيو').map(({ range }) => range)).toEqual([1, 1, 0]);
  });

  it('quotes the text through marks that folding drops', () => {
    const text = 'في 26\u200f أُكتوبر ٢٠١٦ تمامًا';
    const [found] = datesOf(text);
    expect(text.slice(found!.start, found!.end)).toBe('26\u200f أُكتوبر ٢٠١٦');
    expect(found!.value).toBe('2016-10-26');
  });
});

describe('the printed date', () => {
  const story =
    'وصل وزير الخارجية إلى العاصمة في زيارة تستمر عدة أيام يلتقي خلالها كبار المسؤولين في الحكومة والبرلمان ويبحث معهم ملفات المنطقة.';

  it('is the full date of a date line', () => {
    const page = `وزير الخارجية يصل إلى العاصمة\nالثلاثاء 14 يوليو 2015 - 10:30\n${story}`;
    const found = printedIn(page);
    expect(found).toMatchObject({ value: '2015-07-14' });
    expect(page.slice(found!.start, found!.end)).toContain('14 يوليو 2015');
  });

  it('is none of the story', () => {
    expect(printedIn(`وزير الخارجية يصل إلى العاصمة\n${story} وكان الاتفاق وقع في 14 يوليو 2015.`)).toBeNull();
  });
});
