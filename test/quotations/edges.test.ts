import { expect, it } from 'vitest';
import { extract } from '../../src/index.js';

const text =
  'لافروف: لن نقبل\n\nوقال الوزير إن بلاده "لن تتراجع"، مضيفا أن: «الوقت ينفد». وبحسب مصادر مطلعة، فإن اللقاء، وفقا للوزير، تأجل كما قال مسؤول.\nونقلت "رويترز" عن مصدر قوله إنه';

it('reads a text cut at any place', () => {
  for (let end = 1; end <= text.length; end++) {
    const part = text.slice(0, end);
    for (const { content } of extract(part).quotes) expect(part.slice(content.start, content.end)).toBe(content.text);
  }
});

it('reads a text that starts at any place', () => {
  for (let start = 0; start < text.length; start++) {
    const part = text.slice(start);
    for (const { content } of extract(part).quotes) expect(part.slice(content.start, content.end)).toBe(content.text);
  }
});

it.each([
  'إن',
  'قال',
  'قال إن',
  'قال:',
  '"',
  '«»',
  'قال «',
  'بحسب',
  'وفقا',
  'كما قال',
  'الذي قال إن',
  'لم',
  ':',
  'قال: "',
  '""',
  "''",
])('reads %s alone', (word) => expect(extract(word).quotes).toEqual([]));
