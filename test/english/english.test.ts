import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addEnglish } from '../../src/english/add-english.js';
import { extract } from '../../src/extract.js';
import type { SifaraRecord } from '../../src/record/record.js';
import { record as schema } from '../../src/record/schema.js';

const read = (text: string) => addEnglish(extract(text));
const names = (record: SifaraRecord) => record.people.map((p) => p.mentions[0]!.text);
const quotes = (record: SifaraRecord) =>
  record.quotes.map((q) => [q.kind, q.content.text, q.speaker.text, q.speaker.basis]);

/** Every span quotes the text, every reference resolves, ids are unique, the schema passes. */
function check(record: SifaraRecord): void {
  expect(schema.safeParse(record).error).toBeUndefined();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { start, end, text } = value as { start?: number; end?: number; text?: unknown };
    if (start !== undefined && end !== undefined && typeof text === 'string')
      expect(record.document.text.slice(start, end)).toBe(text);
    Object.values(value).forEach(visit);
  };
  visit(record);
  const ids = [...record.people, ...record.organizations, ...record.countries].map((e) => e.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { speaker } of record.quotes) if (speaker.ref) expect(ids).toContain(speaker.ref);
  expect(new Set(record.quotes.map((q) => q.id)).size).toBe(record.quotes.length);
}

const ARABIC = 'استقبل رئيس الوزراء الإسباني بيدرو سانشيز وفدا من المنظمات الدولية في مدريد.';

describe('addEnglish', () => {
  it('finds people and organisations of English sentences, known and unknown', () => {
    const record = read(
      `${ARABIC}\n\n${ARABIC}\n\nSpanish Prime Minister Pedro Sánchez met Robert Miller of the World Bank. Miller and Sanchez later spoke to Reuters.`,
    );
    check(record);
    const sanchez = record.people.find((p) => p.key === 'pedro-sanchez')!;
    expect(sanchez.mentions.map((m) => m.text)).toEqual(['بيدرو سانشيز', 'بيدرو سانشيز', 'Pedro Sánchez', 'Sanchez']);
    const miller = record.people.find((p) => p.name.en === 'Robert Miller')!;
    expect(miller.mentions.map((m) => [m.text, m.rule])).toEqual([
      ['Robert Miller', 'english.name'],
      ['Miller', 'english.surname'],
    ]);
    expect(record.organizations.map((o) => o.key)).toEqual(expect.arrayContaining(['world-bank', 'reuters']));
  });

  it('finds organisations inside Arabic sentences', () => {
    const record = read(`${ARABIC} وقالت منظمة Human Rights Watch إن اللقاء كان مفيدا.`);
    check(record);
    expect(record.organizations.map((o) => o.key)).toContain('human-rights-watch');
  });

  it.each([
    ['Photo by Karim Nasser / Reuters', ['Karim Nasser']],
    ['By Huda Mansour and Peter Novak', ['Huda Mansour', 'Peter Novak']],
    ['Photo: Lina Aziz', ['Lina Aziz']],
    ['الوفد لدى وصوله / Karim Nasser / Reuters', ['Karim Nasser']],
    ['الوفد لدى وصوله / AFP / Reuters', []],
    ['Photo by Handout', []],
    ['Breaking News', []],
  ])('reads the credit %j', (line, people) => {
    const record = read(
      `اجتماع في مدريد\n\n${line}\n\nعقد الوفدان اجتماعا مطولا في مدريد بحثا فيه ملفات المنطقة كلها.`,
    );
    check(record);
    expect(names(record)).toEqual(people);
  });

  it('reads quotations with their speakers', () => {
    const record = read(
      'Robert Miller met Sergey Lavrov in Geneva. "We are closer to an agreement than last year," he said. "This round was the most difficult one," Lavrov told Reuters. ' +
        'John Baker of the World Bank warned that the funds "would not last" until spring. Lavrov did not say that he would return.',
    );
    check(record);
    expect(quotes(record)).toEqual([
      ['direct', 'We are closer to an agreement than last year', 'he', 'coreference'],
      ['direct', 'This round was the most difficult one', 'Lavrov', 'name'],
      ['mixed', 'the funds "would not last" until spring', 'John Baker', 'name'],
      ['indirect', 'he would return', 'Lavrov', 'name'],
    ]);
    expect(record.quotes[0]!.speaker.ref).toBe(record.people.find((p) => p.name.en === 'Robert Miller')!.id);
    expect(record.quotes.map((q) => q.cue!.force)).toEqual(['say', 'say', 'warn', 'say']);
    expect(record.quotes[3]!.modality).toBe('denied');
  });

  it.each([
    'The talks were described as "very difficult" by everyone involved in them.',
    'Nobody said anything about the meeting on Friday evening.',
    'He said nothing.',
  ])('takes no quotation from %j', (text) => expect(quotes(read(text))).toEqual([]));

  it('leaves an Arabic record as it is', () => {
    const record = extract(ARABIC);
    expect(addEnglish(record)).toEqual(record);
  });

  it('reads nothing in menus, comments and related headlines', () => {
    const record = read(`${ARABIC}\n\nالتعليقات\n\nRobert Miller said that the World Bank was wrong.`);
    expect(names(record)).toEqual(['بيدرو سانشيز']);
  });

  it('gives a true record of any text', () => {
    const PIECES = [
      'Robert Miller',
      'Lavrov',
      'said',
      'that',
      '"',
      '“',
      '”',
      ' / ',
      'Reuters',
      'by',
      'He',
      'قال',
      'سيرغي لافروف',
      '.',
      ',',
      '\n',
      '\n\n',
      'the talks were good',
      '😀',
      'é',
      '’s',
      'Sergey Lavrov',
      'World Bank',
      '-',
      'told',
      'O’Brien',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => check(read(pieces.join(' ')))),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => check(read(text))),
      { numRuns: 60 },
    );
  });
});
