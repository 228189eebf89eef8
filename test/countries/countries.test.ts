import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { readYaml } from '../people/rule-fixtures.js';

/** Every mention of a country as `alpha2 via text`, in text order. */
function mentionsIn(text: string): string[] {
  return extract(text)
    .countries.flatMap(({ alpha2, mentions }) => mentions.map((mention) => ({ alpha2, ...mention })))
    .sort((a, b) => a.start - b.start)
    .map((mention) => `${mention.alpha2} ${mention.via} ${mention.text}`);
}

describe('via', () => {
  it.each([
    ['وقعت فرنسا الاتفاق.', ['FR name فرنسا']],
    ['وقعت جمهورية العراق الاتفاق.', ['IQ name جمهورية العراق']],
    ['وقع الوفد الفرنسي الاتفاق.', ['FR adjective الفرنسي']],
    ['وقعت باريس الاتفاق.', ['FR capital باريس']],
    ['وقع الإليزيه الاتفاق.', ['FR institution الإليزيه']],
    ['نفى الكرملين ما قالته موسكو عن روسيا.', ['RU institution الكرملين', 'RU capital موسكو', 'RU name روسيا']],
    ['البيت الأبيض يرحب والبنتاغون يتحفظ.', ['US institution البيت الأبيض', 'US institution البنتاغون']],
    ['وللبنانيين موقف، ولبيروت موقف، وللبنان موقف.', ['LB adjective لبنانيين', 'LB capital بيروت', 'LB name لبنان']],
    ['بالسعودية وكالإمارات وللكويت.', ['SA name السعودية', 'AE name الإمارات', 'KW name كويت']],
    ['انتقدت لندن وبرلين.', ['GB capital لندن', 'DE capital برلين']],
    [
      'اختلف الأمريكيون والأميركيون والامريكان.',
      ['US adjective الأمريكيون', 'US adjective الأميركيون', 'US adjective الامريكان'],
    ],
    ['سافر من الصين الى الهند ثم الى اليابان.', ['CN name الصين', 'IN name الهند', 'JP name اليابان']],
  ])('%s', (text, expected) => expect(mentionsIn(text)).toEqual(expected));
});

/** Masculine, feminine, dual (both cases), plural (both cases), feminine plural of a regular adjective. */
const regular = (adjective: string, plural?: string): string[] => {
  const forms = ['', 'ة', 'ان', 'ين', 'تان', 'تين', 'ات'].map((ending) => adjective + ending);
  return [...forms, plural ?? `${adjective}ون`];
};

const ADJECTIVES: readonly (readonly [alpha2: string, forms: readonly string[]])[] = [
  ['RU', regular('روسي', 'روس')],
  ['SY', regular('سوري')],
  ['US', regular('أمريكي')],
  ['FR', regular('فرنسي')],
  ['GB', regular('بريطاني')],
  ['DE', regular('ألماني', 'ألمان')],
  ['TR', regular('تركي', 'أتراك')],
  ['IR', regular('إيراني')],
  ['SA', regular('سعودي')],
  ['EG', regular('مصري')],
  ['IQ', regular('عراقي')],
  ['YE', regular('يمني')],
  ['LY', regular('ليبي')],
  ['CN', regular('صيني')],
  ['JP', regular('ياباني')],
  ['IN', regular('هندي', 'هنود')],
  ['AF', regular('أفغاني', 'أفغان')],
  ['SN', regular('سنغالي')],
  ['KR', regular('كوري جنوبي').slice(0, 1)],
  ['NZ', regular('نيوزيلندي')],
  ['BA', regular('بوسني')],
];

/** Adjectives that are the state's usual name. */
const NAMES = new Set(['سورية', 'السعودية']);

/** Bare forms of a country whose adjective is a word of its own count only where the text speaks of the country. */
const inSentence = (form: string) => `التقى وفد من المنظمة ${form} في المقر.`;

describe('adjectives', () => {
  for (const [alpha2, forms] of ADJECTIVES)
    for (const form of forms) {
      const homograph = alpha2 === 'TR';
      it.each([`ال${form}`, ...(homograph ? [] : [form])])(`${alpha2} %s`, (word) => {
        const via = NAMES.has(word) ? 'name' : 'adjective';
        expect(mentionsIn(inSentence(word))).toEqual([`${alpha2} ${via} ${word}`]);
      });
    }

  it.fails('tells the two Koreas and the two Congos apart', () => {
    expect(mentionsIn('التقى الوفد الكوري الشمالي الوفد الكوري الجنوبي.')).toEqual([
      'KP adjective الكوري الشمالي',
      'KR adjective الكوري الجنوبي',
    ]);
    expect(mentionsIn('تتوسط الكونغو الديمقراطية وجمهورية الكونغو.')).toEqual([
      'CD name الكونغو الديمقراطية',
      'CG name جمهورية الكونغو',
    ]);
  });
});

describe('countries named by word', () => {
  const states =
    readYaml<readonly { alpha2: string; ar: string; homograph?: boolean }[]>('dictionaries/countries.yaml');

  it.each(states.filter(({ homograph }) => !homograph).map(({ alpha2, ar }) => [alpha2, ar]))('%s %s', (alpha2, ar) => {
    expect(mentionsIn(`انطلقت المحادثات بمشاركة وفد من ${ar}.`)).toEqual([`${alpha2} name ${ar}`]);
  });
});
