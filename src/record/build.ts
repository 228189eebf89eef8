import type { DateFinding } from '../dates/date.js';
import type { Document } from '../document/document.js';
import type { Entities, EntityType, Mention } from '../entities/entities.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Meeting } from '../meetings/meeting.js';
import type { Quotation, Speaker } from '../quotations/quotation.js';
import { type Span, textSpan } from '../text/span.js';
import {
  type Diagnostic,
  type RecordDocument,
  type RecordMention,
  SCHEMA_VERSION,
  type SifaraRecord,
  type TraceStep,
} from './record.js';

/** Everything the stages found. */
export interface Findings {
  readonly document: Document;
  readonly entities: Entities;
  readonly dates: readonly DateFinding[];
  readonly quotations: readonly Quotation[];
  readonly meetings: readonly Meeting[];
  readonly diagnostics: readonly Diagnostic[];
  readonly trace: readonly TraceStep[] | null;
}

const PREFIX: Readonly<Record<EntityType, string>> = { person: 'p', country: 'c', place: 'l', organization: 'o' };

/** Puts findings into the record's shape: ids, texts, references. */
export function buildRecord(
  findings: Findings,
  lexicon: Lexicon,
  meta: Omit<RecordDocument, 'text' | 'zones' | 'language'>,
  version: string,
): SifaraRecord {
  const { document, entities, dates, quotations, meetings } = findings;
  const { raw } = document;
  const cut = (span: Span) => textSpan(raw, span.start, span.end);
  const ref = (kind: string, entity: number): string | null =>
    entity < 0 || !(kind in PREFIX) ? null : `${PREFIX[kind as EntityType]}${entity + 1}`;
  const mentions = groupMentions(entities);
  // Every field by its name: these are most of a record's objects, and copies of copies are slow.
  const mention = ({ start, end, zone, rule }: Mention): RecordMention => ({
    start,
    end,
    text: raw.slice(start, end),
    zone,
    rule,
  });
  const cueText = ({ start, end, lemma, force }: NonNullable<Quotation['cue']>) => ({
    start,
    end,
    text: raw.slice(start, end),
    lemma,
    force,
  });
  const speakerText = ({ kind, entity, span, basis }: Speaker) =>
    span
      ? { kind, ref: ref(kind, entity), start: span.start, end: span.end, text: raw.slice(span.start, span.end), basis }
      : { kind, ref: ref(kind, entity), text: null, basis };
  const of = (type: EntityType, entity: number): readonly Mention[] => mentions[type][entity] ?? [];

  return {
    schemaVersion: SCHEMA_VERSION,
    generator: { name: 'sifara', version, dictionaries: lexicon.date },
    document: {
      id: meta.id,
      url: meta.url,
      outlet: meta.outlet,
      title: meta.title,
      publishedAt: meta.publishedAt,
      language: { code: document.language.code, confidence: document.language.confidence },
      text: raw,
      zones: document.zones.map((zone) => ({
        kind: zone.kind,
        start: document.tokens.start[zone.from]!,
        end: document.tokens.end[zone.to - 1]!,
      })),
    },
    people: entities.people.map((person, i) => ({
      id: `p${i + 1}`,
      key: person.key,
      wikidata: null,
      name: person.derived ? { ar: person.ar, en: person.en, derived: true } : { ar: person.ar, en: person.en },
      country: person.country,
      roles: person.roles.map((role) => ({
        title: role.title,
        office: role.office,
        country: role.country,
        organizationId: ref('organization', role.organization),
        basis: role.basis,
        ...(role.start !== undefined && role.end !== undefined && { start: role.start, end: role.end }),
      })),
      mentions: of('person', i).map(({ start, end, zone, rule, level = 'name' }) => ({
        start,
        end,
        text: raw.slice(start, end),
        zone,
        rule,
        level,
      })),
      ...(person.candidates.length && { candidates: person.candidates }),
    })),
    countries: entities.countries.map((country, i) => {
      const entry = lexicon.countries[country.entry]!;
      return {
        id: `c${i + 1}`,
        alpha2: entry.alpha2,
        alpha3: entry.alpha3,
        name: { ar: entry.ar, en: entry.en },
        mentions: of('country', i).map(({ start, end, zone, rule, via = 'name' }) => ({
          start,
          end,
          text: raw.slice(start, end),
          zone,
          rule,
          via,
        })),
      };
    }),
    places: entities.places.map((place, i) => ({
      id: `l${i + 1}`,
      key: place.key,
      name: { ar: place.ar, en: place.en },
      country: place.country,
      mentions: of('place', i).map(mention),
    })),
    organizations: entities.organizations.map((organization, i) => ({
      id: `o${i + 1}`,
      key: organization.key,
      name: { ar: organization.ar, en: organization.en },
      kind: organization.kind,
      country: organization.country,
      mentions: of('organization', i).map(mention),
    })),
    dates: dates.map((date, i) => ({
      id: `t${i + 1}`,
      start: date.start,
      end: date.end,
      text: raw.slice(date.start, date.end),
      type: date.type,
      value: date.value,
      mod: date.mod,
      anchor: date.anchor,
      from: date.from,
      to: date.to,
      rangeId: date.range ? `r${date.range}` : null,
      calendar: date.calendar,
      rule: date.rule,
    })),
    meetings: meetings.map((meeting, i) => ({
      id: `m${i + 1}`,
      type: meeting.type,
      status: meeting.status,
      trigger: cut(meeting.trigger),
      participants: meeting.participants.map((p) => ({
        ref: ref(p.kind, p.entity),
        kind: p.kind,
        role: p.role,
        start: p.start,
        end: p.end,
        text: raw.slice(p.start, p.end),
        count: p.count,
      })),
      dateId: meeting.date < 0 ? null : `t${meeting.date + 1}`,
      place: meeting.place && { ref: ref(meeting.place.kind, meeting.place.entity), ...cut(meeting.place) },
      topic: meeting.topic && cut(meeting.topic),
      evidence: meeting.evidence.map(cut),
      plover: meeting.plover,
      cameo: meeting.cameo,
      ...(meeting.merged.length && { merged: meeting.merged }),
      rule: meeting.rule,
    })),
    quotes: quotations.map((quotation, i) => ({
      id: `q${i + 1}`,
      kind: quotation.kind,
      content: cut(quotation.content),
      cue: quotation.cue && cueText(quotation.cue),
      speaker: speakerText(quotation.speaker),
      relay: quotation.relay.map(({ kind, entity, span: { start, end } }) => ({
        ref: ref(kind, entity),
        start,
        end,
        text: raw.slice(start, end),
      })),
      modality: quotation.modality,
      closure: quotation.closure,
      rule: quotation.rule,
    })),
    diagnostics: findings.diagnostics,
    ...(findings.trace && { trace: findings.trace }),
  };
}

function groupMentions(entities: Entities): Readonly<Record<EntityType, readonly (readonly Mention[])[]>> {
  const groups: Record<EntityType, Mention[][]> = { person: [], country: [], place: [], organization: [] };
  for (const mention of entities.mentions) (groups[mention.type][mention.entity] ??= []).push(mention);
  return groups;
}
