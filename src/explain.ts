import type { SifaraRecord, TraceStep } from './record/record.js';

/** Why a record holds a finding. */
export interface Explanation {
  readonly id: string;
  /** What was found: person, country, place, organization, date, meeting or quote. */
  readonly kind: string;
  /** The dictionary key, null for what no dictionary holds. */
  readonly key: string | null;
  /** Each place in the text with the rule that found it there. */
  readonly evidence: readonly {
    readonly rule: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  /** Why mentions of an encounter were merged, one line each. */
  readonly merged: readonly string[];
  /** The steps that touch the finding's places; null where the record was made without `trace`. */
  readonly steps: readonly TraceStep[] | null;
}

interface Spanned {
  readonly start: number;
  readonly end: number;
}

/** Tells the rule, the dictionary key and (with `trace`) the steps behind one finding; null where the record has no such id. */
export function explain(record: SifaraRecord, id: string): Explanation | null {
  const found = find(record, id);
  if (!found) return null;
  const { evidence } = found;
  const touches = (step: Spanned) => evidence.some((e) => step.start < e.end && e.start < step.end);
  return { id, ...found, steps: record.trace ? record.trace.filter(touches) : null };
}

function find(record: SifaraRecord, id: string): Omit<Explanation, 'id' | 'steps'> | null {
  const named = [
    ['person', record.people],
    ['place', record.places],
    ['organization', record.organizations],
  ] as const;
  for (const [kind, list] of named) {
    const entity = list.find((e) => e.id === id);
    if (entity) return { kind, key: entity.key, evidence: entity.mentions.map(evidenceOf), merged: [] };
  }
  const country = record.countries.find((c) => c.id === id);
  if (country) return { kind: 'country', key: country.alpha2, evidence: country.mentions.map(evidenceOf), merged: [] };
  const date = record.dates.find((d) => d.id === id);
  if (date) return { kind: 'date', key: null, evidence: [evidenceOf(date)], merged: [] };
  const meeting = record.meetings.find((m) => m.id === id);
  if (meeting) {
    const { rule } = meeting;
    return {
      kind: 'meeting',
      key: meeting.cameo,
      evidence: [meeting.trigger, ...meeting.evidence].map((span) => evidenceOf({ ...span, rule })),
      merged: meeting.merged ?? [],
    };
  }
  const quote = record.quotes.find((q) => q.id === id);
  if (!quote) return null;
  const spans = quote.cue ? [quote.cue, quote.content] : [quote.content];
  return {
    kind: 'quote',
    key: quote.cue?.lemma ?? null,
    evidence: spans.map((span) => evidenceOf({ ...span, rule: quote.rule })),
    merged: [],
  };
}

const evidenceOf = ({ rule, start, end, text }: { readonly rule: string; readonly text: string } & Spanned) => ({
  rule,
  start,
  end,
  text,
});
