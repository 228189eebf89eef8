import type { ZoneKind } from '../document/document.js';
import type { MeetingStatus, MeetingType } from '../meetings/meeting.js';
import type { Force } from '../quotations/quotation.js';
import type { Span, TextSpan } from '../text/span.js';

/** The version of the record's shape; it changes when a key is renamed or taken away. */
export const SCHEMA_VERSION = '1';

/** What a text yields. Offsets are half-open UTF-16 code-unit offsets into `document.text`. */
export interface SifaraRecord {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** The library that made the record, and the day its dictionaries were last checked. */
  readonly generator: { readonly name: 'sifara'; readonly version: string; readonly dictionaries: string };
  readonly document: RecordDocument;
  readonly people: readonly RecordPerson[];
  readonly countries: readonly RecordCountry[];
  readonly places: readonly RecordPlace[];
  readonly organizations: readonly RecordOrganization[];
  readonly dates: readonly RecordDate[];
  readonly meetings: readonly RecordMeeting[];
  readonly quotes: readonly RecordQuote[];
  readonly diagnostics: readonly Diagnostic[];
  /** The steps of the extraction, with `trace: true` only. */
  readonly trace?: readonly TraceStep[];
}

export interface RecordDocument {
  readonly id: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  /** `YYYY[-MM[-DD]]` or an ISO date-time, as given or as the page prints it. */
  readonly publishedAt: string | null;
  /** ISO 639-3, and how sure the rules are (0 to 1). */
  readonly language: { readonly code: string; readonly confidence: number };
  readonly text: string;
  /** The parts of the page; together they cover every character that is not blank. */
  readonly zones: readonly (Span & { readonly kind: ZoneKind })[];
}

export interface Name {
  readonly ar: string;
  readonly en: string | null;
  /** True where `en` is a romanisation made by rule. */
  readonly derived?: boolean;
}

export interface RecordMention extends TextSpan {
  readonly zone: ZoneKind;
  readonly rule: string;
}

export interface PersonMention extends RecordMention {
  readonly level: 'name' | 'title' | 'pronoun';
}

export interface CountryMention extends RecordMention {
  readonly via: 'name' | 'adjective' | 'capital' | 'institution';
}

export interface RecordRole {
  /** Exactly as printed. */
  readonly title: string;
  readonly office: string | null;
  readonly country: string | null;
  readonly organizationId: string | null;
  readonly basis: 'text' | 'counterpart' | 'dictionary';
  readonly start?: number;
  readonly end?: number;
}

export interface RecordPerson {
  readonly id: string;
  /** Dictionary key, null for a name the dictionaries do not hold. */
  readonly key: string | null;
  readonly wikidata: null;
  readonly name: Name;
  /** ISO 3166-1 alpha-2; null for officials of international bodies and unknowns. */
  readonly country: string | null;
  readonly roles: readonly RecordRole[];
  readonly mentions: readonly PersonMention[];
  readonly candidates?: readonly { readonly key: string; readonly score: number }[];
}

export interface RecordCountry {
  readonly id: string;
  readonly alpha2: string;
  readonly alpha3: string;
  readonly name: Name;
  readonly mentions: readonly CountryMention[];
}

export interface RecordPlace {
  readonly id: string;
  readonly key: string | null;
  readonly name: Name;
  readonly country: string | null;
  readonly mentions: readonly RecordMention[];
}

export interface RecordOrganization {
  readonly id: string;
  readonly key: string | null;
  readonly name: Name;
  readonly kind: string;
  readonly country: string | null;
  readonly mentions: readonly RecordMention[];
}

export interface RecordDate extends TextSpan {
  readonly id: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value. */
  readonly value: string;
  readonly mod: string | null;
  readonly anchor: 'explicit' | 'publication' | 'context' | 'none';
  readonly from: string | null;
  readonly to: string | null;
  readonly rangeId: string | null;
  readonly calendar: 'gregorian' | 'hijri';
  readonly rule: string;
}

export interface RecordParticipant extends TextSpan {
  readonly ref: string | null;
  readonly kind: 'person' | 'organization' | 'country' | 'unnamed';
  readonly role: 'participant' | 'host' | 'visitor' | 'mediator' | 'excluded';
  readonly count: number | null;
}

export interface RecordMeeting {
  readonly id: string;
  readonly type: MeetingType;
  readonly status: MeetingStatus;
  readonly trigger: TextSpan;
  readonly participants: readonly RecordParticipant[];
  readonly dateId: string | null;
  readonly place: (TextSpan & { readonly ref: string | null }) | null;
  readonly topic: TextSpan | null;
  readonly evidence: readonly TextSpan[];
  readonly plover: { readonly event: string; readonly mode: string } | null;
  readonly cameo: string | null;
  /** Why mentions were merged into this entry, one line each. */
  readonly merged?: readonly string[];
  readonly rule: string;
}

export interface RecordQuote {
  readonly id: string;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** Without the outer quotation marks. */
  readonly content: TextSpan;
  readonly cue: (TextSpan & { readonly lemma: string; readonly force: Force }) | null;
  readonly speaker: {
    readonly kind: 'person' | 'organization' | 'country' | 'anonymous' | 'unknown';
    readonly ref: string | null;
    readonly start?: number;
    readonly end?: number;
    readonly text: string | null;
    readonly basis: 'name' | 'title' | 'coreference' | 'dropped-subject' | 'none';
  };
  readonly relay: readonly (TextSpan & { readonly ref: string | null })[];
  readonly modality: 'asserted' | 'denied' | 'possible';
  readonly closure: 'closed' | 'inferred' | 'none';
  readonly rule: string;
}

/** Something the reader of the record should know; nothing is lost by it. */
export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
  readonly text?: string;
}

/** One step that led to a finding. */
export interface TraceStep {
  readonly stage: string;
  readonly rule: string;
  readonly note: string;
  readonly start: number;
  readonly end: number;
}
