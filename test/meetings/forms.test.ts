import { describe, expect, it } from 'vitest';
import { codesOf } from '../../src/meetings/codes.js';
import { nounForms, verbForms } from '../../src/meetings/forms.js';

describe('verb forms', () => {
  it.each([
    [
      'sound',
      'اجتمع',
      'جتمع',
      ['اجتمع', 'اجتمعت', 'اجتمعا', 'اجتمعوا', 'يجتمع', 'تجتمع', 'سيجتمع', 'سيجتمعون', 'يجتمعان'],
    ],
    ['weak', 'التقى', 'لتقي', ['التقى', 'التقت', 'التقيا', 'التقوا', 'يلتقي', 'يلتق', 'سيلتقيان', 'يلتقون', 'التقاه']],
    ['hollow', 'زار', 'زور', ['زار', 'زارت', 'يزور', 'سيزور', 'يزر', 'يزوران', 'زارها']],
  ] as const)('of a %s verb', (pattern, past, present, expected) => {
    const forms = verbForms({ past, present, pattern }).map((f) => f.form);
    for (const form of expected) expect(forms).toContain(form);
  });

  it('know tense, number and object', () => {
    const of = (form: string) =>
      verbForms({ past: 'استقبل', present: 'ستقبل', pattern: 'sound' }).find((f) => f.form === form);
    expect(of('استقبلا')).toMatchObject({ aspect: 'past', number: 2, object: false });
    expect(of('سيستقبلون')).toMatchObject({ aspect: 'future', number: 3 });
    expect(of('استقبله')).toMatchObject({ aspect: 'past', object: true });
  });
});

describe('noun forms', () => {
  it.each([
    ['لقاء', ['لقاء', 'اللقاء', 'لقاؤه', 'لقاءه', 'لقائهما', 'لقاءات', 'لقاءاتهم', 'اللقاءين']],
    ['زيارة', ['زيارة', 'الزيارة', 'زيارته', 'زيارتها', 'زيارتين']],
    ['محادثات', ['محادثات', 'المحادثات', 'محادثاته']],
    ['اجتماع', ['اجتماعا', 'اجتماعه', 'اجتماعهما', 'الاجتماعان']],
  ])('of %s', (noun, expected) => {
    const forms = nounForms(noun, noun === 'لقاء' ? ['لقاءات'] : []).map((f) => f.form);
    for (const form of expected) expect(forms).toContain(form);
  });

  it('know whose encounter it is', () => {
    const of = (form: string) => nounForms('لقاء', []).find((f) => f.form === form)?.owner;
    expect([of('لقائه'), of('لقائها'), of('لقائهما'), of('لقائهم'), of('اللقاء')]).toEqual([
      'm',
      'f',
      'two',
      'all',
      null,
    ]);
  });
});

describe('codes', () => {
  it.each([
    ['call', 'held', false, false, 'phone', '041'],
    ['visit', 'ongoing', false, true, 'visit', '042'],
    ['talks', 'held', false, true, 'consult', '043'],
    ['talks', 'held', false, false, 'consult', '040'],
    ['talks', 'held', true, false, 'third-party', '045'],
    ['negotiations', 'held', false, false, 'consult', '046'],
    ['summit', 'held', false, false, 'multilateral', '040'],
  ] as const)('%s %s', (type, status, mediated, hosted, mode, cameo) =>
    expect(codesOf(type, status, mediated, hosted)).toEqual({ plover: { event: 'CONSULT', mode }, cameo }),
  );

  it.each(['planned', 'proposed', 'postponed', 'cancelled', 'denied'] as const)('none for what is %s', (status) =>
    expect(codesOf('talks', status, false, false)).toEqual({ plover: null, cameo: null }),
  );
});
