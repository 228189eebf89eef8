import { decode, type Finding, type SpanReader, unitOffsets, utf8 } from '../findings.js';

/** Read as brat's own parser reads: lines by every Unicode line end, fields by tabs, offsets in code points. */
export const brat: SpanReader = {
  read: (files) => {
    if (!files.has('annotation.conf')) throw new Error('no annotation.conf');
    const names = [...files.keys()].filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4));
    return names.map((name) => {
      const text = decode(files.get(`${name}.txt`)!);
      const chars = [...text];
      const units = unitOffsets(text);
      const spans = new Map<string, Omit<Finding, 'kind'>>();
      const findings: Finding[] = [];
      for (const line of decode(files.get(`${name}.ann`)!).split(/\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/u)) {
        if (line === '') continue;
        const [id, data, tail] = line.split('\t');
        if (!/^(?:[TEA#]\d+|\*)$/u.test(id!)) throw new Error(`what is ${line}?`);
        if (id!.startsWith('T')) {
          const [kind, ...offsets] = data!.split(/[ ;]/u);
          const numbers = offsets.map(Number);
          const parts = [];
          for (let i = 0; i < numbers.length; i += 2) parts.push(chars.slice(numbers[i], numbers[i + 1]).join(''));
          if (parts.join(' ') !== tail) throw new Error(`${line} marks ${parts.join(' ')}`);
          const [start, end] = [units[numbers[0]!]!, units[numbers.at(-1)!]!];
          spans.set(id!, { start, end, text: text.slice(start, end) });
          findings.push({ kind: kind!, start, end, text: text.slice(start, end) });
        } else if (id!.startsWith('E')) {
          const [trigger, ...parts] = data!.split(' ');
          if (!spans.has(trigger!.split(':')[1]!)) throw new Error(`${line} has no trigger`);
          for (const part of parts) {
            const [role, target] = part.split(':');
            findings.push({ kind: role!.replace(/\d+$/u, '').toLowerCase(), ...spans.get(target!)! });
          }
        }
      }
      return { text, findings };
    });
  },
  asWritten: (text) => utf8(text).replace(/\r/gu, ' '),
};
