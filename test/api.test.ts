import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { createExtractor, DictionaryError, explain, extract, LengthError, OptionError, VERSION } from '../src/index.js';
import { record as schema } from '../src/record/schema.js';

const TEXT =
  'التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأمريكي جون كيري في جنيف أمس، وقال لافروف إن المحادثات "كانت بناءة ومفيدة للجانبين".';

describe('extract', () => {
  it('gives a record that passes its schema', () => {
    const record = extract(TEXT, { id: 'a1', publishedAt: '2015-03-03', outlet: 'تجربة' });
    expect(schema.safeParse(record).error).toBeUndefined();
    expect(record.document).toMatchObject({
      id: 'a1',
      publishedAt: '2015-03-03',
      outlet: 'تجربة',
      title: null,
      text: TEXT,
    });
    expect(record.people.map((p) => p.key)).toEqual(['sergey-lavrov', 'john-kerry']);
    expect(record.generator).toMatchObject({ name: 'sifara', version: VERSION });
  });

  it('is the version of package.json', () => expect(VERSION).toBe(manifest.version));

  it('gives the same record every time, whatever was read between', () => {
    const first = JSON.stringify(extract(TEXT));
    extract('زار الرئيس الفرنسي إيمانويل ماكرون بيروت يوم الخميس.');
    extract('');
    expect(JSON.stringify(extract(TEXT))).toBe(first);
  });

  it.each(['', ' ', '\n\n', '...', '123', 'hello', '\ud800', '"""', 'و'])('takes %j', (text) => {
    const record = extract(text);
    expect(record.document.text).toBe(text);
    expect(schema.safeParse(record).error).toBeUndefined();
  });

  it.each([
    [{ publishedAt: 5 }, 'publishedAt'],
    [{ zones: 'menu' }, 'zones'],
    [{ trace: 'yes' }, 'trace'],
    [{ maxLength: -1 }, 'maxLength'],
    [{ maxLength: '5' }, 'maxLength'],
    [{ published: '2015' }, 'published'],
    [{ id: 7 }, 'id'],
  ])('refuses the option %j', (options, field) => {
    const call = () => extract(TEXT, options as never);
    expect(call).toThrow(OptionError);
    expect(call).toThrow(TypeError);
    try {
      call();
    } catch (error) {
      expect(error).toMatchObject({ name: 'OptionError', code: 'ERR_SIFARA_OPTION', field });
      expect((error as Error).message).toContain(field);
    }
  });

  it('refuses what is no string, and texts that are too long', () => {
    expect(() => extract(null as never)).toThrow(TypeError);
    expect(() => extract(TEXT, { maxLength: 10 })).toThrow(LengthError);
    expect(() => extract(TEXT, { maxLength: 10 })).toThrow(RangeError);
    expect(extract(TEXT, { maxLength: Infinity }).people).toHaveLength(2);
  });

  it.each([
    ['2015', '2015'],
    ['2015-03', '2015-03'],
    ['2015-03-03', '2015-03-03'],
    ['2015-03-03T04:30', '2015-03-03T04:30'],
    ['2015-03-03T04:30:00Z', '2015-03-03T04:30:00Z'],
    [null, null],
  ])('takes the publication date %s', (given, kept) => {
    const record = extract(TEXT, { publishedAt: given });
    expect(record.document.publishedAt).toBe(kept);
    expect(record.diagnostics.filter((d) => d.code === 'unreadable-publication-date')).toHaveLength(0);
  });

  it.each(['2015-02-30', '2015-13', 'yesterday', '03/03/2015', '2015-03-03T25:00'])(
    'counts the publication date %s as unknown and says so',
    (given) => {
      const record = extract(TEXT, { publishedAt: given });
      expect(record.document.publishedAt).toBeNull();
      expect(record.diagnostics.map((d) => d.code)).toContain('unreadable-publication-date');
      expect(record.people).toHaveLength(2);
    },
  );

  it.each([
    ['fas', 'وزیر امور خارجه ایران گفت که گفتگوها با گروه پنج به علاوه یک ادامه دارد و چشم‌انداز پیشرفت روشن است'],
    ['urd', 'وزیر خارجہ نے کہا کہ پاکستان اور ہندوستان کے درمیان بات چیت جاری رہے گی اور ٹھوس نتائج نکلیں گے'],
    ['eng', 'The foreign minister said that the talks in Geneva would continue next week with all the parties.'],
  ])('gives an empty record with a diagnostic for a text in %s', (_language, text) => {
    const record = extract(text);
    expect(record.document.language.code).not.toBe('arb');
    expect(record.people).toEqual([]);
    expect(record.countries).toEqual([]);
    expect(record.diagnostics.map((d) => d.code)).toContain('not-arabic');
  });

  it('keeps to the story unless all zones are asked for', () => {
    const page = `${TEXT}\n\nالتعليقات\n\nبوتين يصل إلى طهران`;
    expect(extract(page).people.map((p) => p.key)).not.toContain('vladimir-putin');
    expect(extract(page, { zones: 'all' }).people.map((p) => p.key)).toContain('vladimir-putin');
  });
});

describe('explain', () => {
  it('gives rule and dictionary key always, the steps with trace', () => {
    const record = extract(TEXT, { publishedAt: '2015-03-03', trace: true });
    const person = explain(record, 'p1')!;
    expect(person).toMatchObject({ kind: 'person', key: 'sergey-lavrov' });
    expect(person.evidence[0]).toMatchObject({ rule: 'person.dictionary', text: 'سيرغي لافروف' });
    expect(person.steps!.length).toBeGreaterThan(0);
    expect(explain(extract(TEXT), 'p1')!.steps).toBeNull();
    expect(explain(record, 'q1')).toMatchObject({ kind: 'quote' });
    expect(explain(record, 't1')).toMatchObject({ kind: 'date' });
    expect(explain(record, 'x9')).toBeNull();
  });
});

describe('createExtractor', () => {
  const person = {
    key: 'basim-example',
    en: 'Basim Example',
    ar: 'باسم المثالي',
    country: 'JO',
    offices: ['ambassador JO'],
  };

  it('adds entries without touching the built-in extractor', () => {
    const text = 'وقال باسم المثالي إن الأردن يرحب بالقرار.';
    const own = createExtractor({ dictionaries: { people: [person] } });
    expect(own(text).people[0]).toMatchObject({ key: 'basim-example', country: 'JO' });
    expect(extract(text).people.every((p) => p.key !== 'basim-example')).toBe(true);
  });

  it('removes and replaces built-in entries', () => {
    const without = createExtractor({ dictionaries: { remove: { people: ['john-kerry'] } } });
    expect(without(TEXT).people.map((p) => p.key)).toEqual(['sergey-lavrov', null]);
    const replaced = createExtractor({
      dictionaries: {
        people: [
          { key: 'john-kerry', en: 'J. Kerry', ar: 'جون كيري', country: 'US', offices: ['senator US'], replace: true },
        ],
      },
    });
    expect(replaced(TEXT).people[1]).toMatchObject({ key: 'john-kerry', name: { en: 'J. Kerry' } });
  });

  it('knows new places and organisations', () => {
    const own = createExtractor({
      dictionaries: {
        places: [{ key: 'wadi-mithal', en: 'Wadi Mithal', ar: 'وادي المثال', country: 'YE' }],
        organizations: [{ key: 'mithal-front', en: 'Mithal Front', ar: 'جبهة المثال', kind: 'party', country: 'YE' }],
      },
    });
    const record = own('وصلت جبهة المثال إلى وادي المثال');
    expect(record.places.map((p) => p.key)).toContain('wadi-mithal');
    expect(record.organizations.map((o) => o.key)).toContain('mithal-front');
  });

  it('names both entries of a clash', () => {
    expect(() => createExtractor({ dictionaries: { people: [{ ...person, key: 'john-kerry' }] } })).toThrow(
      /people\[0\]: john-kerry \(باسم المثالي\) clashes with the built-in john-kerry \(جون كيري\)/u,
    );
    expect(() => createExtractor({ dictionaries: { people: [{ ...person, ar: 'جون كيري' }] } })).toThrow(
      /basim-example.*john-kerry/u,
    );
  });

  it('lists all bad rows with their place', () => {
    const bad = {
      people: [
        { key: 'a' },
        person,
        { ...person, key: 'b', country: 'Jordan' },
        { ...person, offices: ['foreign-minister JO 2015'] },
      ],
      nonsense: [],
    };
    try {
      createExtractor({ dictionaries: bad as never });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DictionaryError);
      expect(error).toMatchObject({ name: 'DictionaryError', code: 'ERR_SIFARA_DICTIONARY' });
      const { problems } = error as DictionaryError;
      expect(problems.join('\n')).toMatch(/nonsense: is no list/u);
      expect(problems.join('\n')).toMatch(/people\[0\]: en must be a string/u);
      expect(problems.join('\n')).toMatch(/people\[2\]: country must be/u);
      expect(problems.join('\n')).toMatch(/people\[3\]: "foreign-minister JO 2015" is no office line/u);
    }
  });
});
