import type { SifaraRecord } from '../../../src/record/record.js';
import { decode, findingsOf, type SpanReader } from '../findings.js';

const documents = (records: readonly SifaraRecord[]) =>
  records.map((record) => ({ text: record.document.text, findings: findingsOf(record) }));
const whole = { asWritten: (text: string) => text };

export const json: SpanReader = {
  read: (files) => {
    const parsed = JSON.parse(decode(files.get('')!));
    return documents(Array.isArray(parsed) ? parsed : [parsed]);
  },
  ...whole,
};

export const jsonl: SpanReader = {
  read: (files) =>
    documents(
      decode(files.get('') ?? new Uint8Array())
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ),
  ...whole,
};
