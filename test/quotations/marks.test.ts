import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

const direct = (text: string) =>
  extract(text)
    .quotes.filter((quote) => quote.kind === 'direct')
    .map((quote) => [quote.content.text, quote.closure]);
const words = 'لا بديل عن الحوار بين الأطراف';

describe('quotation marks', () => {
  it.each([
    [`قال الوزير: «${words}».`],
    [`قال الوزير: "${words}".`],
    [`قال الوزير: “${words}”.`],
    [`قال الوزير: ”${words}“.`],
    [`قال الوزير: »${words}«.`],
    [`قال الوزير: „${words}“.`],
    [`قال الوزير: ‹${words}›.`],
    [`قال الوزير: ‘${words}’.`],
    [`قال الوزير: '${words}'.`],
    [`قال الوزير: &quot;${words}&quot;.`],
    [`قال الوزير: &#34;${words}&#34;.`],
    [`قال الوزير:&nbsp;&#x22;${words}&#x22;.`],
    [`قال الوزير: &laquo;${words}&raquo;.`],
    [`قال الوزير: ''${words}''.`],
    [`قال الوزير: ""${words}"".`],
    [`قال الوزير: «${words}".`],
    [`قال الوزير:"${words}".`],
  ])('%s', (text) => expect(direct(text)).toEqual([[words, 'closed']]));

  it('ends a stretch without a closing mark at its paragraph', () =>
    expect(direct(`قال الوزير: «${words}.\nوغادر الوفد العاصمة مساء.`)).toEqual([[`${words}.`, 'inferred']]));

  it('ends it before the next report', () =>
    expect(direct(`قال الوزير: «${words}. وأضاف أن الوفد سيعود.`)[0]).toEqual([`${words}.`, 'inferred']));

  it('goes over several sentences', () =>
    expect(direct(`قال الوزير: «${words}. سنعود غدا. الوقت ينفد».`)).toEqual([
      [`${words}. سنعود غدا. الوقت ينفد`, 'closed'],
    ]));

  it('goes over several paragraphs', () =>
    expect(direct(`قال الوزير: «${words}.\nسنعود إلى الطاولة غدا».`)).toEqual([
      [`${words}.\nسنعود إلى الطاولة غدا`, 'closed'],
    ]));

  it('keeps a stretch within a stretch', () =>
    expect(direct('قال الوزير: «نرفض أن يسيطر «داعش» على المدينة».')).toEqual([
      ['نرفض أن يسيطر «داعش» على المدينة', 'closed'],
    ]));

  it.each([
    ['mismatched', `قال الوزير: “${words}».`, [[words, 'closed']]],
    ['reversed', `قال الوزير: ›${words}‹.`, [[words, 'closed']]],
    [
      'nested of another kind',
      `قال الوزير: «نرفض "الحلول الجزئية" في كل الملفات».`,
      [['نرفض "الحلول الجزئية" في كل الملفات', 'closed']],
    ],
    ['glued to the word before', `وأضاف الوزير" ${words}".`, [[words, 'closed']]],
    ['glued to the cue', `وأضاف"${words}".`, [[words, 'closed']]],
    ['stop within', `قال الوزير: "${words}."`, [[`${words}.`, 'closed']]],
  ])('%s', (_, text, expected) => expect(direct(text)).toEqual(expected));
});
