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
