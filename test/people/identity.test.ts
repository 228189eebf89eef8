import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

/** Each person as `key: mention, mention …`, names only, in text order; `-` for one that no dictionary holds. */
const peopleIn = (text: string, publishedAt = '2014-10-21') =>
  extract(text, { publishedAt }).people.flatMap(({ key, mentions }) => {
    const names = mentions.filter(({ level }) => level === 'name').map((mention) => mention.text);
    return names.length ? [`${key ?? '-'}: ${names.join(', ')}`] : [];
  });

describe('short forms', () => {
  it.each([
    [
      'of a listed person',
      'قال وزير الخارجية الروسي سيرغي لافروف إن الهدنة هشة. وأضاف لافروف أن الوقت حان، ثم شكر للافروف مضيفوه صبره.',
      ['sergey-lavrov: سيرغي لافروف, لافروف, لافروف'],
    ],
    [
      'of a name nobody listed',
      'أعلن السفير البلجيكي لوكاس فاندربروك بدء المشروع. وتابع فاندربروك أن التمويل جاهز، وعاد فاندربروك أمس.',
      ['-: لوكاس فاندربروك, فاندربروك, فاندربروك'],
    ],
    [
      'of a name that goes on with its father',
      'أعلن المدرب خالد مشاري القرناصي بدء المشروع. وقال خالد مشاري إن التمويل جاهز تماما.',
      ['-: خالد مشاري القرناصي, خالد مشاري'],
    ],
    [
      'of a given name of two words',
      'وقال سيف الإسلام القذافي إن الأدلة كثيرة جدا. وأضاف سيف الإسلام أن القرار خطأ كبير.',
      ['saif-al-islam-gaddafi: سيف الإسلام القذافي, سيف الإسلام'],
    ],
    [
      'never of «عبد الله» alone',
      'وصل عبد الله غل إلى المدينة. واستقبله عبد الله القرناصي في المطار.',
      ['abdullah-gul: عبد الله غل', '-: عبد الله القرناصي'],
    ],
    [
      'in the headline, before the full name',
      'فاندربروك يعلن بدء المشروع\nأعلن السفير البلجيكي لوكاس فاندربروك بدء المشروع في حفل بالعاصمة حضره مسؤولون.',
      ['-: فاندربروك, لوكاس فاندربروك'],
    ],
    [
      'of a listed person in the headline',
      'لافروف يحذر من فشل الهدنة\nقال وزير الخارجية الروسي سيرغي لافروف إن الهدنة هشة ولا بد من تثبيتها قبل نهاية العام.',
      ['sergey-lavrov: لافروف, سيرغي لافروف'],
    ],
    [
      'with its particle',
      'وصل المبعوث الأممي ستافان دي ميستورا. وقال دي ميستورا إن الجولة قريبة.',
      ['staffan-de-mistura: ستافان دي ميستورا, دي ميستورا'],
    ],
    [
      'of two people with different last names',
      'استقبل السفير لوكاس فاندربروك الوزير هانز شميدل. وشكر شميدل فاندربروك.',
      ['-: لوكاس فاندربروك, فاندربروك', '-: هانز شميدل, شميدل'],
    ],
    [
      'not with the first name of a stranger',
      'استقبل السفير لوكاس فاندربروك ضيفه. وقال المحامي يان فاندربروك إن القضية أغلقت.',
      ['-: لوكاس فاندربروك', '-: يان فاندربروك'],
    ],
    [
      'of a patronymic',
      'استقبل ولي العهد السعودي الأمير محمد بن سلمان بن عبد العزيز ضيفه. وأكد محمد بن سلمان عمق العلاقات.',
      ['mohammed-bin-salman: محمد بن سلمان بن عبد العزيز, محمد بن سلمان'],
    ],
    [
      'with words left out',
      'أكد السفير حمدان سالم القرناصي حضوره. وشكر حمدان القرناصي مضيفيه.',
      ['-: حمدان سالم القرناصي, حمدان القرناصي'],
    ],
  ])('%s', (_what, text, expected) => expect(peopleIn(text)).toEqual(expected));
});

describe('short forms in another spelling', () => {
  it('meet a name nobody listed', () => {
    expect(peopleIn('وصل الوسيط جورج كلامنتون. وقال كلامينتون إن الجولة قريبة.')).toEqual([
      '-: جورج كلامنتون, كلامينتون',
    ]);
  });

  it.fails('meet a listed name with a particle', () => {
    expect(peopleIn('وصل المبعوث الأممي ستافان دي ميستورا. وقال دي مستورا إن الجولة قريبة.')).toEqual([
      'staffan-de-mistura: ستافان دي ميستورا, دي مستورا',
    ]);
  });
});

describe('two of a name', () => {
  it('gives each Clinton her and his own: the one named last', () => {
    expect(peopleIn('التقى بيل كلينتون الوفد. وقالت هيلاري كلينتون إنها راضية. وأضافت كلينتون أن الوقت حان.')).toEqual([
      'bill-clinton: بيل كلينتون',
      'hillary-clinton: هيلاري كلينتون, كلينتون',
    ]);
  });

  it('knows the woman by the gender of her verb', () => {
    expect(peopleIn('وصلت هيلاري كلينتون ومعها بيل كلينتون. وقالت كلينتون إن الحملة بدأت.')).toEqual([
      'hillary-clinton: هيلاري كلينتون, كلينتون',
      'bill-clinton: بيل كلينتون',
    ]);
  });

  it('keeps the two kings Abdullah apart', () => {
    const people = peopleIn('استقبل الملك عبد الله الثاني العاهل السعودي عبد الله بن عبد العزيز في عمان.');
    expect(people).toEqual([
      'king-abdullah-ii: عبد الله الثاني',
      'king-abdullah-bin-abdulaziz: عبد الله بن عبد العزيز',
    ]);
  });

  it.each([
    ['استقبل العاهل الأردني الملك عبد الله ضيفه في قصر رغدان.', 'king-abdullah-ii: عبد الله'],
    ['استقبل العاهل السعودي الملك عبد الله ضيفه في جدة.', 'king-abdullah-bin-abdulaziz: عبد الله'],
  ])('tells them by the title: %s', (text, expected) => expect(peopleIn(text)).toEqual([expected]));

  it('keeps father and son apart', () => {
    expect(peopleIn('التقى جورج بوش الأب حفيده، ثم تحدث جورج بوش الابن.').map((p) => p.split(':')[0])).toEqual([
      'george-h-w-bush',
      'george-w-bush',
    ]);
  });

  it('keeps strangers of one surname apart', () => {
    expect(peopleIn('حضر الوزير طارق الغمراوي والسفير هشام الغمراوي.')).toEqual([
      '-: طارق الغمراوي',
      '-: هشام الغمراوي',
    ]);
  });
});

describe('a surname that closes a title', () => {
  it('leaves the title to the next name, and later surnames to their own people', () =>
    expect(peopleIn('أكد مدير مكتب نتنياهو غادي شيلومان الموعد. وقال شيلومان إن نتنياهو موافق.')).toEqual([
      'benjamin-netanyahu: نتنياهو, نتنياهو',
      '-: غادي شيلومان, شيلومان',
    ]));

  it('keeps the title where no name follows', () =>
    expect(peopleIn('استقبل مدير مكتب نتنياهو الوفد في المقر.')).toEqual(['benjamin-netanyahu: نتنياهو']));
});

describe('words that are no names', () => {
  it.each([
    ['a formula', 'قال النبي محمد صلى الله عليه وسلم إن الصدق نجاة.', 'صلى'],
    ['a negation', 'وأكد عباس لا يقبل أحد في الحركة هذه الشروط.', 'لا'],
    ['an adjective behind a definite noun', 'حضر السفير كمال الأهلي. وانتهى النادي الأهلي من المباراة.', 'النادي'],
    ['a common word behind a verb and a surname', 'يرفض المالكي اتهامات الكتلة.', 'اتهامات'],
    ['على written with dots', 'كان ذلك علي سبيل المزاح بين الأصدقاء.', 'علي'],
    ['a company', 'بين المدير التنفيذي لشركة مترو أن العمل مستمر.', 'مترو'],
  ])('%s', (_what, text, word) =>
    expect(
      extract(text)
        .people.flatMap(({ mentions }) => mentions.map((m) => m.text))
        .filter((name) => name.split(' ').includes(word)),
    ).toEqual([]),
  );
});

describe('several dictionary people with one name', () => {
  const first = (text: string, publishedAt: string | null = null) => extract(text, { publishedAt }).people[0];

  it.each([
    ['قال وزير الخارجية الليبي محمد عبد العزيز إن القمة نجحت.', 'mohamed-imhamed-abdelaziz'],
    ['قال زعيم جبهة البوليساريو محمد عبد العزيز إن القمة نجحت.', 'mohamed-abdelaziz'],
    ['استقبل ملك بلجيكا ألبير الثاني ضيفه.', 'albert-ii-of-belgium'],
    ['استقبل أمير موناكو ألبير الثاني ضيفه.', 'albert-ii-prince-of-monaco'],
    ['قالت وزيرة الخارجية الكينية أمينة محمد إن القمة نجحت.', 'amina-mohamed'],
  ])('takes the one whom the title names: %s', (text, key) => expect(first(text)?.key).toBe(key));

  it('takes the one in office on the day', () =>
    expect(first('وصل ألبير الثاني إلى المقر.', '2020-05-05')?.key).toBe('albert-ii-prince-of-monaco'));

  it('keeps the others as candidates, and says so', () => {
    const { people, diagnostics } = extract('وصل محمد عبد العزيز إلى المقر.');
    expect(people.length).toBe(1);
    expect([people[0]!.key, ...(people[0]!.candidates ?? []).map(({ key }) => key)].sort()).toEqual([
      'mohamed-abdelaziz',
      'mohamed-imhamed-abdelaziz',
    ]);
    expect(diagnostics.map(({ code }) => code)).toContain('ambiguous-person');
  });

  it('has no candidates left where the title decides', () => {
    const { people, diagnostics } = extract('قال وزير الخارجية الليبي محمد عبد العزيز إن القمة نجحت.');
    expect(people[0]!.candidates ?? []).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).not.toContain('ambiguous-person');
  });

  it('finds a name whose first word is a title too', () =>
    expect(peopleIn('قالت أمينة محمد إن القمة نجحت.').length).toBe(1));
});

describe('known by office alone', () => {
  const titled = (text: string, publishedAt: string) =>
    extract(text, { publishedAt }).people.map(({ key, roles }) => [key, roles[0]?.basis ?? null]);

  it.each([
    ['أعلن وزير الخارجية الروسي أن الهدنة هشة.', '2016-10-21', 'sergey-lavrov'],
    ['أعلن وزير الخارجية الأمريكي أن الهدنة هشة.', '2014-10-21', 'john-kerry'],
    ['أعلنت وزيرة الخارجية الأمريكية أن الهدنة هشة.', '2011-10-21', 'hillary-clinton'],
    ['أعلن الرئيس الفرنسي أن الهدنة هشة.', '2014-10-21', 'francois-hollande'],
    ['أعلن الرئيس الفرنسي أن الهدنة هشة.', '2010-10-21', 'nicolas-sarkozy'],
    ['أعلن الأمين العام للأمم المتحدة أن الهدنة هشة.', '2014-10-21', 'ban-ki-moon'],
  ])('%s (%s)', (text, day, key) => expect(titled(text, day)).toEqual([[key, 'dictionary']]));

  it('names nobody without a day, or for an office that is past', () => {
    expect(extract('أعلن الرئيس الفرنسي أن الهدنة هشة.').people).toEqual([]);
    expect(titled('أعلن الرئيس الفرنسي السابق أن الهدنة هشة.', '2014-10-21')).toEqual([]);
  });
});

describe('records stand alone', () => {
  it('shares nothing between texts', () => {
    const text = 'قال فاندربروك إن التمويل جاهز.';
    const before = extract(text);
    extract('أعلن السفير البلجيكي لوكاس فاندربروك بدء المشروع.');
    expect(extract(text)).toEqual(before);
  });
});
