import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { imperfectOf, inflect, type VerbRow } from '../../src/quotations/verb-forms.js';
import { fold } from '../../src/text/normalise.js';

const { verbs } = parse(readFileSync(new URL('../../dictionaries/quotations.yaml', import.meta.url), 'utf8')) as {
  verbs: VerbRow[];
};
const formsOf = (lemma: string) => inflect(verbs.find((row) => row.verb === lemma)!).map(([word]) => word);

describe('imperfectOf', () => {
  it.each([
    ['أعلن', 'يعلن'],
    ['أشار', 'يشير'],
    ['أبدى', 'يبدي'],
    ['حذر', 'يحذر'],
    ['طالب', 'يطالب'],
    ['تعهد', 'يتعهد'],
    ['تباهى', 'يتباهى'],
    ['اعتبر', 'يعتبر'],
    ['استبعد', 'يستبعد'],
    ['استنكر', 'يستنكر'],
    ['ادعى', 'يدعي'],
  ])('%s → %s', (past, imperfect) => expect(imperfectOf(past)).toBe(imperfect));
});

describe('inflect', () => {
  it.each([
    [
      'قال',
      [
        'قال',
        'قالت',
        'قالا',
        'قالتا',
        'قالوا',
        'قيل',
        'يقول',
        'تقول',
        'يقولان',
        'يقولون',
        'سيقول',
        'يقل',
        'قائلا',
        'قائلة',
        'قوله',
        'قولها',
        'القول',
      ],
    ],
    ['أكد', ['أكدت', 'أكدا', 'أكدوا', 'يؤكد', 'تؤكد', 'يؤكدون', 'سيؤكد', 'مؤكدا', 'مؤكدة', 'مؤكدين', 'تأكيده']],
    ['نفى', ['نفت', 'نفيا', 'نفوا', 'ينفي', 'تنفي', 'ينفون', 'ينف', 'نافيا']],
    ['دعا', ['دعت', 'دعوا', 'يدعو', 'تدعو', 'يدعون', 'يدع', 'داعيا', 'داعية', 'دعوته']],
    ['أشار', ['أشارت', 'أشاروا', 'يشير', 'تشير', 'يشيرون', 'يشر', 'مشيرا', 'مشيرة', 'مشيرين', 'إشارته']],
    ['رأى', ['رأت', 'يرى', 'ترى', 'يرون', 'سيرى']],
    ['وصف', ['وصفها', 'وصفه', 'وصفتها', 'يصف', 'واصفا']],
  ] as const)('%s', (lemma, expected) => {
    const forms = formsOf(lemma);
    expect(expected.filter((word) => !forms.includes(word))).toEqual([]);
  });

  it('reads 200 verbs or more', () => expect(verbs.length).toBeGreaterThanOrEqual(200));
  it('gives each verb once', () => expect(new Set(verbs.map((row) => row.verb)).size).toBe(verbs.length));
});

describe('never-cues', () => {
  const { 'never-cues': never } = parse(
    readFileSync(new URL('../../dictionaries/quotations-words.yaml', import.meta.url), 'utf8'),
  ) as { readonly 'never-cues': readonly string[] };
  const forms = new Set(verbs.flatMap((row) => inflect(row).map(([word]) => word)));
  const folded = new Set([...forms].map(fold));

  it('are spelled as the forms that they mean', () =>
    expect(never.filter((word) => folded.has(fold(word)) && !forms.has(word))).toEqual([]));
});
