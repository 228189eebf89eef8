import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

const countryOf = (text: string, name: string): string | null | undefined =>
  extract(text, { publishedAt: '2015-07-24' }).people.find((p) => p.mentions.some((m) => m.text === name))?.country;

describe('the country of an official whose title names none', () => {
  it.each([
    // The person named before in the sentence has it.
    ['حضر اللقاء وزير الخارجية عادل الجبير، ومساعد وزير الدفاع محمد العايشي.', 'محمد العايشي', 'SA'],
    // The text is about one country.
    [
      'أعلنت كينيا حالة الطوارئ.\nوانتشرت الشرطة الكينية في كينيا.\nوقال مدير عام الشرطة بنسون كيبوي إن الطرق مغلقة.',
      'بنسون كيبوي',
      'KE',
    ],
    // Whom a state sends to a body of states speaks for the state.
    ['قال السفير الليبي لدى الأمم المتحدة إبراهيم الدباسي إن الحظر ظالم.', 'إبراهيم الدباسي', 'LY'],
    // Who speaks for such a body has none.
    ['قال المتحدث باسم الأمم المتحدة أحمد فوزان إن المبعوث زار مصر ومصر ومصر.', 'أحمد فوزان', null],
    // Experts have none.
    ['قال المحلل السياسي رامي الشندويل إن مصر ومصر ومصر بخير.', 'رامي الشندويل', null],
  ])('%s', (text, name, country) => expect(countryOf(text, name)).toBe(country));
});
