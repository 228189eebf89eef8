import { describe, expect, it } from 'vitest';
import { EntryList, kebab, parseOffice } from '../../src/lexicon/entries.js';
import { adjectiveForms, nameForms } from '../../src/lexicon/forms.js';

describe('parseOffice', () => {
  it.each([
    ['foreign-minister RU 2004-03-09..', 'foreign-minister', 'RU', '2004-03-09', '', true],
    ['envoy united-nations 2014-07..2018-12', 'envoy', 'united-nations', '2014-07', '2018-12', true],
    ['president EH ..2016-05-31', 'president', 'EH', '', '2016-05-31', true],
    ['ambassador US', 'ambassador', 'US', '', '', false],
    ['writer', 'writer', '', '', '', false],
    [' king BE 1993-08-09..2013-07-21 ', 'king', 'BE', '1993-08-09', '2013-07-21', true],
  ])('%s', (line, office, scope, from, to, dated) =>
    expect(parseOffice(line)).toEqual({ office, scope, from, to, dated }),
  );

  it.each([
    '',
    'Foreign-minister RU',
    'king BE 1993',
    'king BE 1993..2013',
    'king BE 93-08..2013-07',
    'king be x 1',
    'king BEL',
  ])('refuses %j', (line) => expect(parseOffice(line)).toBeNull());
});

describe('nameForms', () => {
  it.each([
    ['عبد الله الثاني', ['عبد الله الثاني', 'عبدالله الثاني']],
    ['عبدالفتاح السيسي', ['عبدالفتاح السيسي', 'عبد الفتاح السيسي']],
    ['محمد بن عبد العزيز', ['محمد بن عبد العزيز', 'محمد بن عبدالعزيز']],
    ['سيرغي لافروف', ['سيرغي لافروف']],
    ['عبدو ضيوف', ['عبدو ضيوف']],
  ])('%s', (name, forms) => expect(nameForms(name).sort()).toEqual([...forms].sort()));
});

describe('adjectiveForms', () => {
  const entry = { adjectives: ['روسي'], plurals: ['روس'], feminine: '' } as unknown as Parameters<
    typeof adjectiveForms
  >[0];

  it('writes every gender and number, with and without the article', () => {
    const forms = adjectiveForms(entry);
    for (const form of ['روسي', 'روسية', 'روسيان', 'روسيين', 'روسيتان', 'روسيتين', 'روسيون', 'روسيات', 'روس']) {
      expect(forms).toContain(form);
      expect(forms).toContain(`ال${form}`);
    }
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('gives no article twice', () =>
    expect(adjectiveForms({ ...entry, plurals: ['الروس'] }).filter((form) => form.startsWith('الال'))).toEqual([]));
});

describe('kebab', () => {
  it.each([
    ['António Guterres', 'antonio-guterres'],
    ["Umaru Yar'Adua", 'umaru-yaradua'],
    ['George W. Bush', 'george-w-bush'],
    ['  Ban Ki-moon ', 'ban-ki-moon'],
  ])('%s', (name, key) => expect(kebab(name)).toBe(key));
});

describe('EntryList', () => {
  const entry = (ar: string) => ({ ar });
  const list = () =>
    new EntryList(2, {
      nameOf: (i) => 'ac'[i]!,
      read: (i) => entry(['a|b=1', 'c=2'][i]!),
    });

  it('reads entries when asked, and adds others behind them', () => {
    const entries = list();
    expect(entries.at(1)).toEqual(entry('c=2'));
    expect(entries.add(entry('own'))).toBe(2);
    expect([entries.at(0).ar, entries.at(2).ar, entries.size, entries.length]).toEqual(['a|b=1', 'own', 3, 2]);
  });

  it('gives copies that grow on their own', () => {
    const entries = list();
    entries.add(entry('own'));
    const copy = entries.fork();
    copy.add(entry('other'));
    expect([entries.size, copy.size, copy.at(2).ar, copy.at(3).ar]).toEqual([3, 4, 'own', 'other']);
  });

  it('walks through all', () => {
    const entries = list();
    entries.add(entry('own'));
    const seen: string[] = [];
    entries.forEach(({ ar }, i) => {
      seen.push(`${i} ${ar}`);
    });
    expect(seen).toEqual(['0 a|b=1', '1 c=2', '2 own']);
    expect([0, 1, 2].map((i) => entries.nameAt(i))).toEqual(['a', 'c', 'own']);
  });
});
