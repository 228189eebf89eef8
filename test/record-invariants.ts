import type { SifaraRecord } from '../src/index.js';
import { record as schema } from '../src/record/schema.js';

/** An object with the three keys whose text must be that of the document. */
interface Spanned {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Calls `each` with every object of a record that has start, end and text. */
export function eachSpan(value: unknown, each: (span: Spanned) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const v = value as Partial<Spanned>;
  if (typeof v.start === 'number' && typeof v.end === 'number' && typeof v.text === 'string') each(v as Spanned);
  for (const inner of Object.values(value)) eachSpan(inner, each);
}

/** What is untrue in a record, one line each: its schema, its spans, its references, its zones. Empty where all holds. */
export function violations(record: SifaraRecord): string[] {
  const { text } = record.document;
  const found: string[] = [];
  const parsed = schema.safeParse(record);
  if (!parsed.success) found.push(`schema: ${parsed.error.message}`);
  eachSpan(record, ({ start, end, text: said }) => {
    if (!(end > start) || text.slice(start, end) !== said) found.push(`span ${start}-${end} is not ${said}`);
  });
  const ids = new Set(
    [...record.people, ...record.countries, ...record.places, ...record.organizations].map((e) => e.id),
  );
  const refs = [
    ...record.meetings.flatMap((m) => [...m.participants.map((p) => p.ref), m.place?.ref ?? null]),
    ...record.quotes.flatMap((q) => [q.speaker.ref, ...q.relay.map((r) => r.ref)]),
    ...record.people.flatMap((p) => p.roles.map((r) => r.organizationId)),
  ];
  for (const ref of refs) if (ref !== null && !ids.has(ref)) found.push(`ref ${ref} is nobody`);
  const dates = new Set(record.dates.map((d) => d.id));
  for (const { id, dateId } of record.meetings)
    if (dateId !== null && !dates.has(dateId)) found.push(`${id} has the date ${dateId}, which is none`);
  // The zones cover every character that is neither blank nor invisible; a reference of HTML to a blank is one.
  const shown = text.replace(/&(?:nbsp|#160|#x[aA]0|#10|#13|#x[aAdD]|#32|#x20|#9);/gu, (blank) =>
    ' '.repeat(blank.length),
  );
  const covered = new Uint8Array(text.length);
  for (const zone of record.document.zones) covered.fill(1, zone.start, zone.end);
  for (let i = 0; i < text.length; i++)
    if (covered[i] === 0 && /[\p{L}\p{N}]/u.test(shown[i]!)) {
      found.push(`no zone covers ${i}`);
      break;
    }
  return found;
}
