import { readFileSync } from 'node:fs';
import { type Explanation, explain } from '../explain.js';
import { EXPLAIN_HELP } from './help.js';
import { parseRecord } from './record-lines.js';
import { reasonOf } from './sink.js';
import { type Command, Exit, parse, UsageError } from './usage.js';

const OPTIONS = { json: { type: 'boolean' } } as const;

/** `sifara explain`: why a record holds a finding. */
export const explainCommand: Command = {
  name: 'explain',
  help: EXPLAIN_HELP,
  async run(argv, io) {
    const { values, positionals } = parse(argv, OPTIONS);
    const [file, id, ...more] = positionals;
    if (file === undefined || id === undefined || more.length > 0)
      throw new UsageError('explain takes a file with one record and an id: sifara explain RECORD.json p1');
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      throw new UsageError(`cannot open ${file}: ${reasonOf(error)}`);
    }
    const record = parseRecord(text);
    if (!record) throw new UsageError(`${file} holds no single record`);
    const explanation = explain(record, id);
    if (!explanation) throw new UsageError(`the record has no ${id}`);
    io.stdout.write(values.json ? `${JSON.stringify(explanation, null, 2)}\n` : linesOf(explanation));
    return Exit.done;
  },
};

function linesOf({ id, kind, key, evidence, merged, steps }: Explanation): string {
  const lines = [
    `${id}: ${kind}${key === null ? '' : ` ${key}`}`,
    ...evidence.map(({ start, end, rule, text }) => `  ${start}-${end}  ${rule}  ${text}`),
    ...merged.map((reason) => `  merged: ${reason}`),
    ...(steps ?? []).map(({ stage, rule, note, start, end }) => `  ${stage}  ${start}-${end}  ${rule}  ${note}`),
  ];
  return `${lines.join('\n')}\n`;
}
