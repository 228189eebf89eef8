import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract.js';

const WRAPPED = `أكد وزير الخارجية الأردني ناصر جودة في ختام زيارة إلى العاصمة البلجيكية
بروكسل أن بلاده ماضية في استضافة اللاجئين رغم ضيق الموارد وتراجع الدعم
الدولي.
وأضاف جودة خلال مؤتمر صحفي عقده مع مفوضة السياسة الخارجية فيديريكا
موغيريني أن عمان لن تغلق حدودها في وجه أحد من طالبي الأمان في المنطقة
كلها.
أزمة متفاقمة
ودعت المسؤولة الأوروبية الدول الأعضاء إلى زيادة حصصها المالية المخصصة
للبرامج الإنسانية في دول الجوار خلال الأعوام الثلاثة المقبلة.`;

const zonesOf = (text: string) =>
  extract(text).document.zones.map(({ kind, start, end }) => [kind, text.slice(start, end).trim()] as const);

describe('a text broken at a width', () => {
  const record = extract(WRAPPED);

  it('is one body', () => expect(new Set(record.document.zones.map(({ kind }) => kind))).toEqual(new Set(['body'])));

  it('keeps its characters', () => expect(record.document.text).toBe(WRAPPED));

  it('has names that run over a break', () => {
    const names = record.people.flatMap((p) => p.mentions.map((m) => m.text));
    expect(names).toContain('فيديريكا\nموغيريني');
  });

  it('has speech that runs over breaks', () => {
    const [first, second] = record.quotes.map((q) => q.content.text);
    expect(first).toMatch(/^بلاده ماضية[^.]*الدعم\nالدولي$/u);
    expect(second).toMatch(/^عمان لن تغلق[^.]*المنطقة\nكلها$/u);
  });

  it('keeps headings apart', () => {
    expect(record.quotes.some((q) => q.content.text.includes('أزمة'))).toBe(false);
  });
});

describe('line breaks that end something', () => {
  it.each([
    [
      'a headline',
      'لقاء أردني أوروبي في بروكسل لبحث ملف اللاجئين والمساعدات\nقال ناصر جودة إن بلاده ماضية في استضافة اللاجئين رغم كل شيء.',
    ],
    [
      'related headlines',
      'قال ناصر جودة إن بلاده ماضية في استضافة اللاجئين رغم كل شيء يقال عنها.\nالبرلمان يقر موازنة العام الجديد بأغلبية واسعة\nوفد تجاري صيني يصل إلى العقبة للمشاركة في معرض\nانطلاق مهرجان جرش للثقافة والفنون وسط إقبال كبير',
    ],
  ])('%s stays a line of its own', (_, text) => {
    const zones = zonesOf(text);
    expect(zones.some(([kind]) => kind === 'body')).toBe(true);
    expect(zones.length).toBeGreaterThan(1);
    expect(zones.find(([kind]) => kind === 'body')![1]).toMatch(/^قال ناصر جودة/u);
  });
});

describe('a single break in mid-sentence', () => {
  it.each([
    ['behind a preposition', 'صرح ناصر جودة أمام\nأعضاء المجلس أن المهلة انتهت أمس.', 'المهلة انتهت أمس'],
    ['before أن', 'صرح ناصر جودة أمام أعضاء المجلس\nأن المهلة انتهت أمس.', 'المهلة انتهت أمس'],
    ['behind a comma', 'أعلن ناصر جودة أن المهلة انتهت،\nوأن الوفد غادر.', 'المهلة انتهت،\nوأن الوفد غادر'],
  ])('%s is none', (_, text, content) => expect(extract(text).quotes[0]!.content.text).toBe(content));
});
