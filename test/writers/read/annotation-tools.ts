import { decode, type Finding, type SpanReader, spanOf, utf8 } from '../findings.js';

interface DoccanoLine {
  text: string;
  entities: { id: number; label: string; start_offset: number; end_offset: number }[];
  relations: { from_id: number; to_id: number; type: string }[];
}

/** doccano takes JSONL; its server is Python, so offsets count code points. */
export const doccano: SpanReader = {
  read: (files) =>
    decode(files.get('') ?? new Uint8Array())
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const { text, entities, relations } = JSON.parse(line) as DoccanoLine;
        const findings: Finding[] = [];
        const spans = new Map(entities.map((e) => [e.id, spanOf(text, e.start_offset, e.end_offset)]));
        for (const { id, label } of entities) findings.push({ kind: label, ...spans.get(id)! });
        for (const { from_id, to_id, type } of relations) {
          if (!spans.has(from_id)) throw new Error(`no ${from_id}`);
          findings.push({ kind: type, ...spans.get(to_id)! });
        }
        return { text, findings };
      }),
  asWritten: utf8,
};

interface Task {
  data: { text: string };
  predictions: { result: (Region & Relation)[] }[];
}
interface Region {
  id: string;
  type: string;
  value: { start: number; end: number; text: string; labels: string[] };
}
interface Relation {
  from_id: string;
  to_id: string;
  labels: string[];
}

/** Label Studio stores code points, and shows the text without carriage returns. */
export const labelstudio: SpanReader = {
  read: (files) =>
    (JSON.parse(decode(files.get('')!)) as Task[]).map(({ data: { text }, predictions: [prediction] }) => {
      if (text !== text.replace(/\n\r|\r/gu, '\n')) throw new Error('carriage returns');
      const findings: Finding[] = [];
      const regions = new Map<string, Omit<Finding, 'kind'>>();
      for (const { id, type, value, from_id, to_id, labels } of prediction!.result) {
        if (type === 'labels') {
          regions.set(id, { ...spanOf(text, value.start, value.end), text: value.text });
          findings.push({ kind: value.labels[0]!, ...regions.get(id)! });
        } else {
          if (!regions.has(from_id)) throw new Error(`no ${from_id}`);
          findings.push({ kind: labels[0]!, ...regions.get(to_id)! });
        }
      }
      return { text, findings };
    }),
  asWritten: (text) => utf8(text).replace(/\r/gu, ' '),
};
