import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';
import { tokenise, tokenText } from '../../src/text/tokens.js';
import { Vocabulary } from '../../src/text/vocabulary.js';

const split = (raw: string): string[] => {
  const tokens = tokenise(raw, new Vocabulary());
  const { count, first } = splitSentences(tokens);
  return Array.from({ length: count }, (_, s) => tokenText(tokens, first[s]!, first[s + 1]!));
};

describe('splitSentences', () => {
  it.each([
    ['وصل الوفد. وغادر السفير.', ['وصل الوفد.', 'وغادر السفير.']],
    ['قال د. سامي إن النمو بلغ 1.5 بالمئة. وأضاف', ['قال د. سامي إن النمو بلغ 1.5 بالمئة.', 'وأضاف']],
    ['قال "لن نقبل." ثم غادر', ['قال "لن نقبل."', 'ثم غادر']],
    ['سنعود... قريبا. انتهى', ['سنعود...', 'قريبا.', 'انتهى']],
    ['هل توافق؟ نعم!', ['هل توافق؟', 'نعم!']],
    ['عنوان قصير\nنص الخبر', ['عنوان قصير', 'نص الخبر']],
    ['في U.N. اليوم', ['في U.N. اليوم']],
    ['', []],
  ])('%j', (raw, expected) => {
    expect(split(raw)).toEqual(expected);
  });

  it('goes on over a wrapped line but not over a blank one', () => {
    const long = 'اجتمعت اللجنة المشتركة في مقر الوزارة لبحث ملفات التعاون بين البلدين وسبل تطويرها خلال المرحلة';
    expect(split(`${long}\nالمقبلة وفق الخطة.`)).toHaveLength(1);
    expect(split(`${long}\n\nالمقبلة وفق الخطة.`)).toHaveLength(2);
  });
});
