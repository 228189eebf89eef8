import { describe, expect, it } from 'vitest';
import { fixture, nameOf, read, sameNames } from './meeting-reader.js';

interface Row {
  readonly text: string;
  readonly encounters: readonly string[];
}

describe('one encounter, one entry', () => {
  it.each(fixture<Row[]>('meetings/merging.yaml'))('$text', ({ text, encounters }) => {
    const record = read(text);
    const found = record.meetings.map((m) => ({
      what: `${m.type} ${m.status}`,
      names: m.participants.map((p) => nameOf(record, p)),
    }));
    expect(found.map((f) => `${f.what}: ${f.names}`)).toHaveLength(encounters.length);
    for (const line of encounters) {
      const [what, parties] = line.split(': ') as [string, string];
      const hit = found.some((f) => f.what === what && sameNames(f.names, parties.split(', ')));
      expect(hit, `${line} in ${JSON.stringify(found)}`).toBe(true);
    }
  });

  it('says of each merged mention why', () => {
    const [meeting] = read('التقى لافروف نظيره الأمريكي جون كيري أمس. وخلال اللقاء بحث الوزيران الأزمة.').meetings;
    expect(meeting!.merged!.length).toBeGreaterThan(0);
    for (const line of meeting!.merged!) expect(line).toMatch(/^meeting\.[a-z-]+: /u);
  });
});

describe('spans and roles', () => {
  it('quotes the text exactly', () => {
    const text = 'استقبل الرئيس الإيراني حسن روحاني في طهران أمس وفدا روسيا برئاسة سيرغي لافروف لبحث الأزمة السورية.';
    const [meeting] = read(text).meetings;
    const { trigger, participants, place, topic, evidence } = meeting!;
    for (const span of [trigger, ...participants, place!, topic!, ...evidence])
      expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(participants.map((p) => p.role)).toEqual(['host', 'visitor']);
  });

  it('tells mediators and those who stay away apart', () => {
    const text = 'جرت محادثات بين إيران وأفغانستان برعاية روسية في غياب تركيا.';
    const record = read(text);
    const roles = record.meetings[0]!.participants.map((p) => `${nameOf(record, p)} ${p.role}`);
    expect(roles).toEqual(['IR participant', 'AF participant', 'RU mediator', 'TR excluded']);
  });
});

describe('counts', () => {
  it.each([
    ['التقى ديفيد كاميرون نظيريه في روما.', 'نظيريه', 2],
    ['التقى ديفيد كاميرون ثلاثة وزراء إيطاليين في روما.', 'ثلاثة وزراء إيطاليين', 3],
    ['استقبل ديفيد كاميرون خمسة سفراء أفارقة.', 'خمسة سفراء أفارقة', 5],
    ['اجتمع أربعة من قادة المعارضة السورية مع ديفيد كاميرون.', 'أربعة من قادة المعارضة السورية', 4],
    ['التقى ديفيد كاميرون وزراء إيطاليين في روما.', 'وزراء إيطاليين', null],
  ])('%s', (text, words, count) => {
    const party = read(text).meetings[0]!.participants.find((p) => p.text === words);
    expect(party?.count).toBe(count);
  });
});

describe('who stays away, who visits', () => {
  it.each([
    ['لم تشارك إيران في المحادثات بين روسيا وتركيا.', 'IR', 'excluded'],
    ['عقد قادة فرنسا وألمانيا قمة في باريس بدون مشاركة بريطانيا.', 'GB', 'excluded'],
    ['وصل ديفيد كاميرون إلى القصر أمس. وكان ديفيد كاميرون قد التقى أنغيلا ميركل.', 'ديفيد كاميرون', 'participant'],
    [
      'ميركل تلتقي كاميرون.\n\nديفيد كاميرون لدى وصوله إلى المقر\nالتقت أنغيلا ميركل أمس ديفيد كاميرون.',
      'ديفيد كاميرون',
      'visitor',
    ],
  ])('%s', (text, name, role) => {
    const record = read(text);
    const party = record.meetings[0]!.participants.find((p) => nameOf(record, p) === name);
    expect(party?.role).toBe(role);
  });
});

describe('the work', () => {
  it('grows with the text and no faster', () => {
    const sentence = 'قال المتحدث إن لافروف وكيري وسامح شكري وعادل الجبير في موسكو أمس، ';
    const time = (n: number) => {
      const text = `${sentence.repeat(n)} بعد لقاء مع بوتين.`;
      read(text);
      const start = performance.now();
      read(text);
      return performance.now() - start;
    };
    time(50);
    expect(time(1600)).toBeLessThan(Math.max(400, time(200) * 40));
  });
});
