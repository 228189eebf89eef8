import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.js';

const GAP = '          ';
const BODY = [
  'قال وزير الخارجية المصري سامح شكري إن بلاده تتابع تطورات الملف الليبي عن كثب وتدعم كل جهد يعيد الاستقرار.',
  'وأضاف شكري في تصريحات للصحفيين عقب وصوله إلى تونس أن دول الجوار الليبي ستعقد اجتماعا في الجزائر الشهر المقبل.',
  'ومن المقرر أن يلتقي الوزير نظيره التونسي خميس الجهيناوي لبحث تنسيق المواقف بين البلدين قبل ذلك الاجتماع.',
].concat([
  'وكانت الجزائر قد استضافت قبل أسبوعين جولة مشاورات شارك فيها ممثلون عن دول الجوار ومبعوث الأمم المتحدة إلى ليبيا.',
  'وشدد شكري على أن الحل السياسي هو السبيل الوحيد لإنهاء الأزمة، محذرا من أن استمرار الانقسام يخدم الجماعات المتطرفة.',
]);
const HEADLINE = 'شكري يبحث في تونس تنسيق مواقف دول الجوار الليبي';
const zonesOf = (text: string) =>
  extract(text).document.zones.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }));

describe('a page whose lines were joined', () => {
  const description = `content="${BODY[0]} ويزور الوزير تونس في جولة مغاربية تشمل ثلاث دول" />`;
  const menu = ['الرئيسية', 'العالم', 'شارك برأيك', 'اقتصاد', 'رياضة', 'راديو وتلفزيون'];
  const page = [`موقع الأخبار - العالم - ${HEADLINE}`, description, ...menu, HEADLINE, ...BODY].join(GAP);
  const zones = zonesOf(page);

  it('has its body though the menu asks for comments', () => {
    const body = zones.filter(({ kind }) => kind === 'body').map(({ text }) => text);
    expect(body.join(' ')).toContain(BODY[2]);
    expect(zones.some(({ kind }) => kind === 'comments')).toBe(false);
  });

  it('has one headline: the title of the page repeats it', () =>
    expect(zones.filter(({ kind }) => kind === 'headline')).toHaveLength(1));
});

describe('comments', () => {
  it.each([
    [
      'behind the story',
      [
        HEADLINE,
        ...BODY,
        'شارك برأيك',
        'كلام جميل جدا يا معالي الوزير ونتمنى أن نرى نتائج هذا الاجتماع قريبا إن شاء الله.',
      ],
    ],
    [
      'behind one paragraph',
      [HEADLINE, BODY.join(' '), 'التعليقات', 'كلام جميل جدا يا معالي الوزير ونتمنى أن نرى نتائج هذا الاجتماع قريبا.'],
    ],
  ])('%s are no story', (_, lines) => {
    const zones = zonesOf(lines.join('\n'));
    expect(zones.at(-1)!.kind).toBe('comments');
    expect(zones.at(-1)!.text).toContain('كلام جميل');
  });
});

const kindsOf = (lines: readonly string[], title: string | null = null) =>
  extract(lines.join('\n'), { title }).document.zones.map(({ kind, start, end }) => [
    kind,
    lines.join('\n').slice(start, end),
  ]);

describe('a known title', () => {
  const BYLINE = 'طرابلس/ سلمى العبيدي/ وكالة المرفأ';

  it('is the headline though other lines stand nearer to the story', () => {
    const zones = kindsOf([HEADLINE, '08.03.2022 - 10:20', BYLINE, ...BODY], HEADLINE);
    expect(zones[0]).toEqual(['headline', HEADLINE]);
    expect(zones.filter(([kind]) => kind === 'headline')).toHaveLength(1);
  });

  it('is the headline though it asks as running text may', () => {
    const title = 'هل تنجح دول الجوار الليبي في عقد اجتماع الجزائر الشهر المقبل؟';
    expect(kindsOf([title, ...BODY], title)[0]).toEqual(['headline', title]);
  });

  it('counts for nothing where the text begins with something else', () =>
    expect(kindsOf([HEADLINE, ...BODY], 'عنوان آخر للصفحة')[0]).toEqual(['headline', HEADLINE]));
});

describe('lines that print the day', () => {
  it.each([
    'الاثنين 7 جمادى الآخرة 1443هـ - 10 يناير 2022م - العدد 19500',
    'مسقط 07 جمادى الآخرة 1443 هـ الموافق 10 يناير 2022 م واس',
    'الجمعة، 06 تشرين الثاني/نوفمبر 2009، آخر تحديث 21:01 (GMT+0400)',
    'سلمى العبيدينشر في صحيفة المرفأ يوم 10 - 03 - 2012',
  ])('%s', (line) => expect(kindsOf([HEADLINE, line, ...BODY], HEADLINE)).toContainEqual(['dateline', line]));

  it('are not those that count', () => {
    const line = 'تضم القائمة 4 وزراء و3 سفراء و12 نائبا و5 خبراء من دول الجوار الليبي والاتحاد الأفريقي';
    expect(kindsOf([HEADLINE, line, ...BODY], HEADLINE)).not.toContainEqual(['dateline', line]);
  });
});

describe('a list of short lines', () => {
  const GUESTS = [
    'وزير الخارجية التونسي خميس الجهيناوي',
    'سفير الجزائر لدى تونس عبد القادر حجار',
    'المبعوث الأممي إلى ليبيا غسان سلامة',
  ];
  const kindOf = (before: string, guests: readonly string[]) =>
    kindsOf([HEADLINE, ...BODY.slice(0, 3), before, ...guests, ...BODY.slice(3)]).map(([kind]) => kind);

  it('is of the story where a colon announces it', () =>
    expect(kindOf('وحضر اللقاء من الجانبين كل من السادة الآتية أسماؤهم ومناصبهم:', GUESTS)).toEqual([
      'headline',
      'body',
    ]));

  it('is of the story where it is counted', () =>
    expect(
      kindOf(
        'واتفق الوزيران على عدد من البنود التي ترفع إلى القمة المقبلة.',
        GUESTS.map((guest, i) => `${i + 1}. ${guest}`),
      ),
    ).toEqual(['headline', 'body']));

  it('leads to other stories else', () =>
    expect(
      kindOf('واتفق الوزيران على عدد من البنود التي ترفع إلى القمة المقبلة.', [
        'مصر وتونس توقعان اتفاقا للتعاون في النقل البحري',
        'الجزائر تستضيف اجتماع وزراء الداخلية العرب',
        'مجلس الأمن يمدد ولاية بعثته في ليبيا',
      ]),
    ).toEqual(['headline', 'body', 'related', 'body']));
});

describe('what is no story', () => {
  it.each([
    ['جميع الحقوق محفوظة لصحيفة المرفأ 2022', 'menu'],
    ['اشترك في النشرة الإخبارية لتصلك أهم أخبار العالم كل صباح، ويمكنك إلغاء الاشتراك في أي وقت تشاء.', 'menu'],
    ['نستخدم ملفات تعريف الارتباط لتحسين تجربتك، وباستمرارك في التصفح فإنك توافق على سياسة الخصوصية لدينا.', 'menu'],
    ['شارك هذا الموضوع:', 'menu'],
    ['// انتهى //', 'menu'],
    ['انتهى**3280', 'menu'],
    ['© 2025 صحيفة المرفأ', 'menu'],
    ['متابعة أخبار المرفأ على تلغرام', 'menu'],
    ['الكلمات الدلالية: ليبيا، الجزائر، تونس', 'related'],
    ['اقرأ أيضا | وزراء دول الجوار الليبي يجتمعون في الجزائر', 'related'],
    ['شاهد أيضا وصول الوفد المصري إلى مطار تونس قرطاج', 'related'],
    ['التعليقات (3)', 'comments'],
    ['مصدر الصورة EPA', 'credit'],
    ['Image caption شكري في مطار تونس', 'caption'],
  ])('%s', (line, kind) => {
    const zones = kindsOf([HEADLINE, ...BODY, line]);
    expect(zones.at(-1)).toEqual([kind, line]);
    expect(zones.at(-2)![0]).toBe('body');
  });

  it('is what a picture shows, on the line behind its label', () =>
    expect(
      kindsOf([HEADLINE, ...BODY.slice(0, 2), 'Image caption', 'شكري في مطار تونس', ...BODY.slice(2)]),
    ).toContainEqual(['caption', 'شكري في مطار تونس']));

  it.each([
    'تعليقات الوزير على المبادرة الجزائرية أثارت ردود فعل واسعة في دول الجوار الليبي.',
    'السابق. وقد تحدث الوزير عن رغبة بلاده في استضافة الجولة المقبلة من المشاورات بين دول الجوار.',
  ])('is not what only begins like it: %s', (line) =>
    expect(kindsOf([HEADLINE, ...BODY, line]).at(-1)![0]).toBe('body'),
  );

  it('is a question among the headlines of other stories', () => {
    const zones = kindsOf([
      HEADLINE,
      ...BODY.slice(0, 3),
      'روابط ذات علاقة',
      'هل يعود وزراء دول الجوار إلى طاولة الحوار في الجزائر قريبا؟',
      'تونس ترحب بالمبادرة',
      ...BODY.slice(3),
    ]);
    expect(zones.map(([kind]) => kind)).toEqual(['headline', 'body', 'related', 'body']);
  });
});
