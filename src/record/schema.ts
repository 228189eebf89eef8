import * as z from 'zod';
import { SCHEMA_VERSION, type SifaraRecord } from './record.js';

const offset = z.int().min(0);
const span = { start: offset, end: offset };
const textSpan = z.object({ ...span, text: z.string() });
const zone = z.enum(['headline', 'dateline', 'body', 'caption', 'credit', 'source', 'menu', 'related', 'comments']);
const alpha2 = z.string().regex(/^[A-Z]{2}$/u);
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}\\d+$`, 'u'));
const name = z.object({ ar: z.string(), en: z.string().nullable(), derived: z.boolean().optional() });
const mention = { ...span, text: z.string(), zone, rule: z.string() };
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

const person = z.object({
  id: id('p'),
  key: z.string().nullable(),
  wikidata: z.null(),
  name,
  country: alpha2.nullable(),
  roles: z.array(
    z.object({
      title: z.string(),
      office: z.string().nullable(),
      country: alpha2.nullable(),
      organizationId: id('o').nullable(),
      basis: z.enum(['text', 'counterpart', 'dictionary']),
      start: offset.optional(),
      end: offset.optional(),
    }),
  ),
  mentions: z.array(z.object({ ...mention, level: z.enum(['name', 'title', 'pronoun']) })),
  candidates: z.array(z.object({ key: z.string(), score: z.number() })).optional(),
});

const country = z.object({
  id: id('c'),
  alpha2,
  alpha3: z.string().regex(/^[A-Z]{3}$/u),
  name,
  mentions: z.array(z.object({ ...mention, via: z.enum(['name', 'adjective', 'capital', 'institution']) })),
});

const place = z.object({
  id: id('l'),
  key: z.string().nullable(),
  name,
  country: alpha2.nullable(),
  mentions: z.array(z.object(mention)),
});

const organization = z.object({
  id: id('o'),
  key: z.string().nullable(),
  name,
  kind: z.enum([
    'intergovernmental',
    'government',
    'ministry',
    'party',
    'armed-group',
    'alliance',
    'media',
    'agency',
    'company',
    'ngo',
    'other',
  ]),
  country: alpha2.nullable(),
  mentions: z.array(z.object(mention)),
});

const date = z.object({
  id: id('t'),
  ...span,
  text: z.string(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().min(1),
  mod: z.string().nullable(),
  anchor: z.enum(['explicit', 'publication', 'context', 'none']),
  from: day.nullable(),
  to: day.nullable(),
  rangeId: id('r').nullable(),
  calendar: z.enum(['gregorian', 'hijri']),
  rule: z.string(),
});

const meeting = z.object({
  id: id('m'),
  type: z.enum(['talks', 'call', 'visit', 'summit', 'conference', 'negotiations']),
  status: z.enum(['held', 'ongoing', 'planned', 'proposed', 'postponed', 'cancelled', 'denied']),
  trigger: textSpan,
  participants: z.array(
    z.object({
      ref: id('[poc]').nullable(),
      kind: z.enum(['person', 'organization', 'country', 'unnamed']),
      role: z.enum(['participant', 'host', 'visitor', 'mediator', 'excluded']),
      ...span,
      text: z.string(),
      count: z.int().nullable(),
    }),
  ),
  dateId: id('t').nullable(),
  place: z.object({ ref: id('[lc]').nullable(), ...span, text: z.string() }).nullable(),
  topic: textSpan.nullable(),
  evidence: z.array(textSpan),
  plover: z.object({ event: z.string(), mode: z.string() }).nullable(),
  cameo: z.string().nullable(),
  merged: z.array(z.string()).optional(),
  rule: z.string(),
});

const quote = z.object({
  id: id('q'),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  content: textSpan,
  cue: z
    .object({
      ...span,
      text: z.string(),
      lemma: z.string(),
      force: z.enum(['say', 'stress', 'deny', 'warn', 'demand', 'promise', 'praise', 'condemn', 'ask']),
    })
    .nullable(),
  speaker: z.object({
    kind: z.enum(['person', 'organization', 'country', 'anonymous', 'unknown']),
    ref: id('[poc]').nullable(),
    start: offset.optional(),
    end: offset.optional(),
    text: z.string().nullable(),
    basis: z.enum(['name', 'title', 'coreference', 'dropped-subject', 'none']),
  }),
  relay: z.array(z.object({ ref: id('[poc]').nullable(), ...span, text: z.string() })),
  modality: z.enum(['asserted', 'denied', 'possible']),
  closure: z.enum(['closed', 'inferred', 'none']),
  rule: z.string(),
});

/** The zod schema of a record, version 1. */
export const record = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  generator: z.object({ name: z.literal('sifara'), version: z.string(), dictionaries: z.string() }),
  document: z.object({
    id: z.string().nullable(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    publishedAt: z.string().nullable(),
    language: z.object({ code: z.string().regex(/^[a-z]{3}$/u), confidence: z.number().min(0).max(1) }),
    text: z.string(),
    zones: z.array(z.object({ kind: zone, ...span })),
  }),
  people: z.array(person),
  countries: z.array(country),
  places: z.array(place),
  organizations: z.array(organization),
  dates: z.array(date),
  meetings: z.array(meeting),
  quotes: z.array(quote),
  diagnostics: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      start: offset.optional(),
      end: offset.optional(),
      text: z.string().optional(),
    }),
  ),
  trace: z.array(z.object({ stage: z.string(), rule: z.string(), note: z.string(), ...span })).optional(),
});

/** The JSON Schema (draft 2020-12) of a record, as `sifara/schema.json` holds it. */
export const recordJsonSchema = (): object => z.toJSONSchema(record, { target: 'draft-2020-12' }) as object;

/** Holds at compile time: what the schema accepts is what `extract` returns. */
export type SchemaFits = SifaraRecord extends z.input<typeof record> ? true : never;
