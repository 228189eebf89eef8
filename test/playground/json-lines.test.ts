import { describe, expect, it } from 'vitest';
import { colourLine, printJson } from '../../playground/json-lines.js';
import { extract } from '../../src/extract.js';

const record = extract('التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في عمان "أمس".', {
  publishedAt: '2020-01-15',
});
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('printJson', () => {
  it('prints JSON that reads back as the value', () =>
    expect(JSON.parse(printJson(record).lines.join('\n'))).toEqual(plain(record)));

  it.each([[[]], [{}], [null], [true], [0.5], ['"\\\n'], [[[], [{}]]], [{ a: undefined, b: [1] }]])(
    'prints %j',
    (value) => expect(JSON.parse(printJson(value).lines.join('\n'))).toEqual(plain(value)),
  );

  it('knows the line of each finding', () => {
    const { lines, lineOf } = printJson(record);
    for (const { id } of [...record.people, ...record.countries, ...record.meetings]) {
      const at = lineOf.get(id)!;
      expect(lines.slice(at, at + 2).join('')).toContain(`"id": "${id}"`);
    }
  });

  it('shortens long strings and says so', () => {
    const { lines, shortened } = printJson({ text: 'ا'.repeat(1_000_000) });
    expect(shortened).toBe(true);
    expect(lines[1]!.length).toBeLessThan(400);
    expect(lines[1]).toContain('(+999700)');
    expect(printJson(record).shortened).toBe(false);
  });
});

describe('colourLine', () => {
  it('escapes everything', () =>
    expect(colourLine('"a<b>": "<script>&\\"</script>", null')).toBe(
      '<span class="json-row"><span class="json-key">"a&lt;b&gt;":</span> <span class="json-string">"&lt;script&gt;&amp;\\"&lt;/script&gt;"</span>, <span class="json-literal">null</span></span>',
    ));
});
