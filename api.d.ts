// The public types of sifara, made by npm run api from the built files. A change here is a change of the public face.

// ---- corpus.d.ts
export { Rejection, extractAll } from './extract-all.js';
export { DocumentError, OptionError } from './errors.js';

/**
 * `extractAll` as a transform stream: documents are written to it, records read from it, in order. It takes another document only when
 * there is room for it; cancelling the readable side, or aborting the writable one, ends the worker threads.
 */
declare function extractStream(options?: CorpusOptions): TransformStream<CorpusDocument, SifaraRecord>;

/** Somebody or something that several records can name. */
interface Identity {
    /** The same in every record: kind and dictionary key, or kind and folded name for what no dictionary holds. */
    readonly key: string;
    readonly kind: 'person' | 'country' | 'place' | 'organization';
    readonly name: Name;
    /** ISO 3166-1 alpha-2 of the country it belongs to; of a country, its own. */
    readonly country: string | null;
}

/** Where a meeting is told. */
interface MeetingSource {
    readonly document: string | null;
    readonly url: string | null;
    readonly outlet: string | null;
    readonly title: string | null;
    readonly publishedAt: string | null;
    /** The meeting's id in that record. */
    readonly meeting: string;
    readonly type: RecordMeeting['type'];
    readonly status: RecordMeeting['status'];
    /** The words that tell it. */
    readonly text: string;
}

/** A meeting as all articles together tell it. */
interface MergedMeeting {
    /** `e1`, `e2` … in the order in which they are first told. */
    readonly id: string;
    /** What most articles call it. */
    readonly type: RecordMeeting['type'];
    /** What the latest article says of it. */
    readonly status: RecordMeeting['status'];
    /** The days on which it can have been, as narrow as the articles together allow; null where none gives a date. */
    readonly from: string | null;
    readonly to: string | null;
    readonly place: {
        readonly key: string;
        readonly name: Name;
        readonly country: string | null;
    } | null;
    readonly participants: readonly MergedParticipant[];
    readonly sources: readonly MeetingSource[];
}
/** A party of a merged meeting. */
interface MergedParticipant {
    readonly key: string;
    readonly kind: Identity['kind'];
    readonly name: Name;
    readonly country: string | null;
    readonly role: string;
    /** How many of the sources name it. */
    readonly sources: number;
}
/** Takes records one by one; holds their meetings, no record. */
interface MeetingMerger {
    add(record: SifaraRecord): void;
    /** All meetings, in the order in which they are first told. */
    meetings(): Generator<MergedMeeting>;
}
/** Starts merging: meetings of different documents are one where `isSameMeeting` says so; those of one document stay apart. */
declare function mergeMeetings(): MeetingMerger;

/** How often somebody or something is named. */
interface NamedCount {
    readonly key: string;
    readonly name: Name;
    readonly country: string | null;
    readonly documents: number;
    readonly mentions: number;
    /** Documents by month of publication (`YYYY-MM`, or `unknown`). */
    readonly months: Readonly<Record<string, number>>;
}
/** How often two parties are told to meet; meetings that were called off or denied do not count. */
interface PairCount {
    readonly parties: readonly [string, string];
    readonly names: readonly [Name, Name];
    readonly meetings: number;
    /** Of these, those that took place or were under way when told. */
    readonly held: number;
    readonly months: Readonly<Record<string, number>>;
}
/** How often somebody is quoted. */
interface SpeakerCount {
    /** `anonymous` and `unknown` stand for all speakers without a name. */
    readonly key: string;
    readonly name: Name | null;
    readonly quotations: number;
    /** Of these, those in the speaker's own words, wholly or in part. */
    readonly direct: number;
    readonly documents: number;
    readonly months: Readonly<Record<string, number>>;
}
/** What one month holds. */
interface MonthCount {
    readonly month: string;
    readonly documents: number;
    readonly meetings: number;
    readonly quotations: number;
}
/** What a corpus says, in numbers; every list begins with the most frequent. */
interface Statistics {
    readonly documents: number;
    /** The first and the last day of publication. */
    readonly from: string | null;
    readonly to: string | null;
    readonly people: readonly NamedCount[];
    readonly countries: readonly NamedCount[];
    readonly places: readonly NamedCount[];
    readonly organizations: readonly NamedCount[];
    readonly pairs: readonly PairCount[];
    readonly speakers: readonly SpeakerCount[];
    /** In order of time. */
    readonly months: readonly MonthCount[];
}
/** Counts records one by one; holds names and numbers, no record. */
interface StatisticsCounter {
    add(record: SifaraRecord): void;
    /** The numbers up to now. */
    statistics(): Statistics;
}
/** Starts counting. */
declare function countStatistics(): StatisticsCounter;

export { CorpusDocument, CorpusOptions, type MeetingMerger, type MeetingSource, type MergedMeeting, type MergedParticipant, type MonthCount, type NamedCount, type PairCount, type SpeakerCount, type Statistics, type StatisticsCounter, countStatistics, extractStream, mergeMeetings };

// ---- english.d.ts
/**
 * Adds what passages in Latin letters say to a record: people and organisations of English sentences, captions, credits and bylines, and
 * English quotations with their speakers. What the record has stays as it is; ids go on where they ended. Pure; needs the package compromise.
 */
declare function addEnglish(record: SifaraRecord): SifaraRecord;

export { SifaraRecord, addEnglish };

// ---- errors.d.ts
/** An option that is no option or has a wrong value. */
declare class OptionError extends TypeError {
    /** The option at fault. */
    readonly field: string;
    readonly name = "OptionError";
    readonly code = "ERR_SIFARA_OPTION";
    constructor(
    /** The option at fault. */
    field: string, problem: string);
}
/** A text longer than `maxLength`. */
declare class LengthError extends RangeError {
    readonly name = "LengthError";
    readonly code = "ERR_SIFARA_LENGTH";
    constructor(length: number, maxLength: number);
}
/** Rows of a user's dictionary that cannot be used; every bad row is named. */
declare class DictionaryError extends Error {
    /** One line a problem: where it stands, and what to do. */
    readonly problems: readonly string[];
    readonly name = "DictionaryError";
    readonly code = "ERR_SIFARA_DICTIONARY";
    constructor(
    /** One line a problem: where it stands, and what to do. */
    problems: readonly string[]);
}
/** A document of a corpus that gave no record. */
declare class DocumentError extends Error {
    /** Its place among the documents, from 0. */
    readonly index: number;
    readonly id: string | null;
    /** Why it gave no record. */
    readonly reason: string;
    readonly name = "DocumentError";
    readonly code = "ERR_SIFARA_DOCUMENT";
    constructor(
    /** Its place among the documents, from 0. */
    index: number, id: string | null, 
    /** Why it gave no record. */
    reason: string);
}
/** An input that cannot be read as what it should be: the message says where and why, in one line. */
declare class ReadError extends Error {
    readonly name = "ReadError";
    readonly code = "ERR_SIFARA_READ";
}

export { DocumentError as D, LengthError as L, OptionError as O, ReadError as R, DictionaryError as a };

// ---- extract-all.d.ts
/** A document of a corpus: its text, or the text with what is known about it. */
type CorpusDocument = string | ({
    readonly text: string;
} & Pick<ExtractOptions, 'id' | 'url' | 'outlet' | 'title' | 'publishedAt'>);
/** A document that gave no record. */
interface Rejection {
    /** Its place among the documents, from 0. */
    readonly index: number;
    readonly id: string | null;
    readonly reason: string;
}
/** How `extractAll` and `extractStream` work. */
interface CorpusOptions extends Pick<ExtractOptions, 'zones' | 'trace' | 'maxLength'> {
    /** Entries of your own: added to the built-in ones, replacing or removing them. */
    readonly dictionaries?: UserDictionaries;
    /** Counts where a document has none of its own. */
    readonly publishedAt?: string | null;
    /** Worker threads (Node only); 0, the default, works in the calling thread. */
    readonly workers?: number;
    /** Milliseconds a document may take before it is given up; needs workers. */
    readonly timeout?: number;
    /** Ends the run: the iteration throws the signal's reason. */
    readonly signal?: AbortSignal;
    /** Told of every document that gives no record, in order; without it the first one ends the run with a `DocumentError`. */
    readonly onReject?: (rejection: Rejection) => void;
    /** The file of the worker threads, `sifara/worker`, for bundles that move it. */
    readonly workerUrl?: URL | string;
}
/**
 * Reads any number of documents into records, in order and in bounded memory: the source is asked for more only as records are taken.
 *
 * @throws {OptionError} (a `TypeError`) for a wrong option; at the first record.
 * @throws {DocumentError} for a document that gives no record, where there is no `onReject`.
 */
declare function extractAll(documents: AsyncIterable<CorpusDocument> | Iterable<CorpusDocument>, options?: CorpusOptions): AsyncGenerator<SifaraRecord, void, undefined>;

// ---- html.d.ts
export { ReadError } from './errors.js';

/**
 * Reads one news page as `readHtml` of `sifara/readers` does, but lets Mozilla's Readability choose what is the story; where it finds none,
 * our own choice counts. Needs the packages @mozilla/readability and linkedom.
 *
 * @throws {ReadError} where the bytes are in no known encoding, the page is hostile or has no text.
 */
declare function readHtml(html: string | Uint8Array, options?: HtmlOptions): SourceDocument;

export { HtmlOptions, SourceDocument, readHtml };

// ---- index.d.ts
export { DictionaryError, LengthError, OptionError } from './errors.js';
export { CountryMention, Diagnostic, Force, MeetingStatus, MeetingType, Name, PersonMention, RecordCountry, RecordDate, RecordDocument, RecordMeeting, RecordMention, RecordOrganization, RecordParticipant, RecordPerson, RecordPlace, RecordQuote, RecordRole, SCHEMA_VERSION, Span, TextSpan } from './record.js';
export { UserOrganization, UserPerson, UserPlace } from './options.js';

/** Why a record holds a finding. */
interface Explanation {
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
/** Tells the rule, the dictionary key and (with `trace`) the steps behind one finding; null where the record has no such id. */
declare function explain(record: SifaraRecord, id: string): Explanation | null;

/** Reads one text into a record. */
type Extract = (text: string, options?: ExtractOptions) => SifaraRecord;
/** What `createExtractor` takes. */
interface ExtractorOptions {
    /** Entries of your own: added to the built-in ones, replacing or removing them. */
    readonly dictionaries?: UserDictionaries;
}
/**
 * Reads one Arabic text into a record of its people, countries, places, organisations, dates, meetings and quotations.
 * Synchronous and pure: the same text and options give the same record everywhere; there is no clock and no local time zone.
 *
 * @throws {OptionError} (a `TypeError`) for a wrong option; the message names it.
 * @throws {LengthError} (a `RangeError`) for a text longer than `maxLength` UTF-16 code units.
 */
declare const extract: Extract;
/**
 * Gives an `extract` that knows a user's own entries besides the built-in ones.
 *
 * @throws {DictionaryError} where rows are bad or clash; every one is named.
 */
declare function createExtractor(options?: ExtractorOptions): Extract;

/** The version of the package, the same as in package.json (a test holds that). */
declare const VERSION = "0.1.0";

export { type Explanation, type Extract, ExtractOptions, type ExtractorOptions, SifaraRecord, TraceStep, UserDictionaries, VERSION, createExtractor, explain, extract };

// ---- options.d.ts
/** A person as a user writes it; the fields are those of `docs/dictionaries.md`. */
interface UserPerson {
    readonly key: string;
    readonly en: string;
    readonly ar: string;
    readonly forms?: readonly string[];
    readonly short?: string;
    readonly gender?: 'm' | 'f';
    readonly country?: string;
    readonly offices?: readonly string[];
    /** True to take the place of the built-in entry with this key. */
    readonly replace?: boolean;
}
interface UserOrganization {
    readonly key: string;
    readonly en: string;
    readonly ar: string;
    readonly forms?: readonly string[];
    readonly guarded?: readonly string[];
    readonly acronyms?: readonly string[];
    readonly kind?: string;
    readonly country?: string;
    readonly replace?: boolean;
}
interface UserPlace {
    readonly key: string;
    readonly en: string;
    readonly ar: string;
    readonly forms?: readonly string[];
    readonly guarded?: readonly string[];
    readonly kind?: string;
    readonly country?: string;
    readonly replace?: boolean;
}
/** A user's own entries: added to the built-in ones, replacing (`replace: true`) or removing them. */
interface UserDictionaries {
    readonly people?: readonly UserPerson[];
    readonly organizations?: readonly UserOrganization[];
    readonly places?: readonly UserPlace[];
    /** Keys of built-in entries to take out, by kind. */
    readonly remove?: {
        readonly people?: readonly string[];
        readonly organizations?: readonly string[];
        readonly places?: readonly string[];
    };
}

/** What is known about a text besides its words. */
interface ExtractOptions {
    /** When it was published: `YYYY[-MM[-DD]]` or an ISO date-time; null or missing where unknown. */
    readonly publishedAt?: string | null;
    readonly id?: string | null;
    readonly url?: string | null;
    readonly outlet?: string | null;
    /** Metadata only: it is not analysed. */
    readonly title?: string | null;
    /** `story` (default) leaves out menus, related headlines and comments; `all` reads them too. */
    readonly zones?: 'story' | 'all';
    /** Puts the steps of the extraction into `record.trace`. */
    readonly trace?: boolean;
    /** The longest text taken, in UTF-16 code units: 10,000,000 unless told; `Infinity` is allowed. */
    readonly maxLength?: number;
}

export type { ExtractOptions as E, UserDictionaries as U, UserOrganization as a, UserPerson as b, UserPlace as c };

// ---- queue.d.ts
/** A document as it waits in the queue. Give ids of your own: a record is stored once for each. */
type QueueDocument = Exclude<CorpusDocument, string>;
/** Where Redis is. More of what ioredis takes can be given, and is handed on. */
interface RedisConnection {
    readonly host?: string;
    readonly port?: number;
    readonly db?: number;
    readonly username?: string;
    readonly password?: string;
    readonly tls?: object;
}
/** Which queue on which Redis. */
interface QueueOptions {
    readonly connection: RedisConnection;
    /** The queue's name: `sifara` unless told. */
    readonly queue?: string;
}

/** How jobs are tried again. */
interface ProducerOptions extends QueueOptions {
    /** How often a document is tried before it goes to the dead letters: 3 unless told. */
    readonly attempts?: number;
    /** Milliseconds before the second try, doubled for each one after: 1,000 unless told. */
    readonly backoff?: number;
}
/** A document that was given up, with the reason. */
interface DeadLetter {
    readonly id: string;
    readonly document: QueueDocument;
    readonly reason: string;
    readonly attempts: number;
}
/** The side of the queue that sends documents and takes records. */
interface Producer {
    /** Puts documents into the queue; one that waits there already, by its id, is not put twice. Gives how many were sent. */
    add(documents: AsyncIterable<QueueDocument> | Iterable<QueueDocument>): Promise<number>;
    /** The record of a document as JSON text; null where there is none yet. */
    record(id: string): Promise<string | null>;
    /** All stored records as pairs of id and JSON text, in no order; one that is stored meanwhile may be left out. */
    records(): AsyncGenerator<readonly [id: string, record: string]>;
    /** How many documents wait or are at work, how many records are stored, how many documents were given up. */
    counts(): Promise<{
        readonly open: number;
        readonly stored: number;
        readonly dead: number;
    }>;
    /** The documents that were given up. */
    deadLetters(): AsyncGenerator<DeadLetter>;
    /** Puts every dead letter into the queue again. */
    retryDeadLetters(): Promise<void>;
    close(): Promise<void>;
}
/** Opens the sending side of a queue. */
declare function createProducer(options: ProducerOptions): Producer;

/** How a queue worker works. */
interface QueueWorkerOptions extends QueueOptions, Pick<CorpusOptions, 'dictionaries' | 'publishedAt' | 'zones' | 'trace' | 'maxLength' | 'workerUrl'> {
    /** Threads that read documents: 1 unless told. */
    readonly threads?: number;
    /** Milliseconds a document may take: 60,000 unless told. */
    readonly timeout?: number;
    /** Milliseconds a job stays with a process that does not report: 30,000 unless told. It is renewed while the threads work. */
    readonly lockDuration?: number;
    /** Milliseconds between looks for jobs whose process is gone: 30,000 unless told. */
    readonly stalledInterval?: number;
    /** How often a job may lose its process before it goes to the dead letters: 2 unless told. */
    readonly maxStalledCount?: number;
    /** Stores a record in a place of your own instead of Redis. May be called twice with the same record: it must not matter. */
    readonly store?: (id: string, record: string) => Promise<void>;
    /** Told of failures that belong to no document (Redis cannot be reached); BullMQ tries again by itself. */
    readonly onError?: (error: Error) => void;
}
/** A process's share of the work. */
interface QueueWorker {
    /** Takes no more jobs, ends those at work, and closes. */
    close(): Promise<void>;
}
/**
 * Starts working on a queue. Documents are read in threads of their own, so the process goes on renewing its locks. A document's record is
 * stored by its id before its job counts as done, and never stored again: delivery at least once, results once.
 */
declare function createQueueWorker(options: QueueWorkerOptions): QueueWorker;

export { type DeadLetter, type Producer, type ProducerOptions, type QueueDocument, type QueueOptions, type QueueWorker, type QueueWorkerOptions, type RedisConnection, createProducer, createQueueWorker };

// ---- read-html.d.ts
/** One document as a reader gives it: its text, and what its source says of it. */
interface SourceDocument {
    readonly id: string | null;
    readonly text: string;
    /** As printed in the source; null where it says nothing. */
    readonly publishedAt: string | null;
    readonly title: string | null;
    readonly url: string | null;
    readonly outlet: string | null;
}

/** What is known of a page besides its bytes. */
interface HtmlOptions {
    readonly id?: string | null;
    /** The address it came from; the page's own canonical link goes before it. */
    readonly url?: string | null;
    /** The encoding its carrier names (`Content-Type: text/html; charset=windows-1256`). */
    readonly encoding?: string | null;
}
/**
 * Reads one news page: the story without menus, lists of links and comments; title, date, outlet and canonical link from meta elements and
 * JSON-LD. Nothing is fetched and no script runs.
 *
 * @throws {ReadError} where the bytes are in no known encoding, the page is hostile or has no text.
 */
declare function readHtml(html: string | Uint8Array, options?: HtmlOptions): SourceDocument;

// ---- readers.d.ts
export { ReadError } from './errors.js';
export { HtmlOptions, readHtml } from './read-html.js';

/**
 * The text of bytes: by the byte-order mark; as UTF-8 where they are UTF-8, whatever is declared; else in the declared encoding or the
 * Arabic one in which most words are Arabic function words. A byte-order mark is left out.
 *
 * @param declared What the document or its carrier says: `windows-1256`, `ISO-8859-6` …
 * @throws {ReadError} where no encoding makes words of the bytes.
 */
declare function decodeBytes(bytes: Uint8Array, declared?: string | null): string;
/** The encoding that a page or an XML document declares in its first bytes. */
declare function declaredEncoding(bytes: Uint8Array): string | null;

/** A date of publication as `extract` takes it, from the forms that pages and feeds print; null for any other. The day is the printed one. */
declare function readPublished(value: string): string | null;

/** What is known of an XML document besides its bytes. */
interface XmlOptions {
    /** The encoding its carrier names. */
    readonly encoding?: string | null;
}
/**
 * The entries of an RSS 2.0 or Atom feed that have a title or text, in order.
 *
 * @throws {ReadError} where it is no feed, malformed (with the line) or hostile.
 */
declare const readFeed: (xml: string | Uint8Array, options?: XmlOptions) => SourceDocument[];
/**
 * The news items of a NewsML-G2 document that have text, in order.
 *
 * @throws {ReadError} where it is no NewsML-G2, malformed (with the line) or hostile.
 */
declare const readNewsml: (xml: string | Uint8Array, options?: XmlOptions) => SourceDocument[];
/**
 * The story of a NITF document.
 *
 * @throws {ReadError} where it is no NITF, malformed (with the line), hostile or without text.
 */
declare function readNitf(xml: string | Uint8Array, options?: XmlOptions): SourceDocument;

export { SourceDocument, type XmlOptions, declaredEncoding, decodeBytes, readFeed, readNewsml, readNitf, readPublished };

// ---- record.d.ts
declare const zoneKinds: readonly ["headline", "dateline", "body", "caption", "credit", "source", "menu", "related", "comments"];
type ZoneKind = (typeof zoneKinds)[number];

/** A half-open range of UTF-16 code units in `document.text`. */
interface Span {
    readonly start: number;
    readonly end: number;
}
/** A span with the characters it covers: `document.text.slice(start, end) === text`. */
interface TextSpan extends Span {
    readonly text: string;
}

/** What kind of encounter: PLOVER's modes of CONSULT, told apart further. */
type MeetingType = 'talks' | 'call' | 'visit' | 'summit' | 'conference' | 'negotiations';
/** Whether it happened, as far as the text says. */
type MeetingStatus = 'held' | 'ongoing' | 'planned' | 'proposed' | 'postponed' | 'cancelled' | 'denied';

/** What the speaker does with his words. */
type Force = 'say' | 'stress' | 'deny' | 'warn' | 'demand' | 'promise' | 'praise' | 'condemn' | 'ask';

/** The version of the record's shape; it changes when a key is renamed or taken away. */
declare const SCHEMA_VERSION = "1";
/** What a text yields. Offsets are half-open UTF-16 code-unit offsets into `document.text`. */
interface SifaraRecord {
    readonly schemaVersion: typeof SCHEMA_VERSION;
    /** The library that made the record, and the day its dictionaries were last checked. */
    readonly generator: {
        readonly name: 'sifara';
        readonly version: string;
        readonly dictionaries: string;
    };
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
interface RecordDocument {
    readonly id: string | null;
    readonly url: string | null;
    readonly outlet: string | null;
    readonly title: string | null;
    /** `YYYY[-MM[-DD]]` or an ISO date-time, as given or as the page prints it. */
    readonly publishedAt: string | null;
    /** ISO 639-3, and how sure the rules are (0 to 1). */
    readonly language: {
        readonly code: string;
        readonly confidence: number;
    };
    readonly text: string;
    /** The parts of the page; together they cover every character that is not blank. */
    readonly zones: readonly (Span & {
        readonly kind: ZoneKind;
    })[];
}
interface Name {
    readonly ar: string;
    readonly en: string | null;
    /** True where `en` is a romanisation made by rule. */
    readonly derived?: boolean;
}
interface RecordMention extends TextSpan {
    readonly zone: ZoneKind;
    readonly rule: string;
}
interface PersonMention extends RecordMention {
    readonly level: 'name' | 'title' | 'pronoun';
}
interface CountryMention extends RecordMention {
    readonly via: 'name' | 'adjective' | 'capital' | 'institution';
}
interface RecordRole {
    /** Exactly as printed. */
    readonly title: string;
    readonly office: string | null;
    readonly country: string | null;
    readonly organizationId: string | null;
    readonly basis: 'text' | 'counterpart' | 'dictionary';
    readonly start?: number;
    readonly end?: number;
}
interface RecordPerson {
    readonly id: string;
    /** Dictionary key, null for a name the dictionaries do not hold. */
    readonly key: string | null;
    readonly wikidata: null;
    readonly name: Name;
    /** ISO 3166-1 alpha-2; null for officials of international bodies and unknowns. */
    readonly country: string | null;
    readonly roles: readonly RecordRole[];
    readonly mentions: readonly PersonMention[];
    readonly candidates?: readonly {
        readonly key: string;
        readonly score: number;
    }[];
}
interface RecordCountry {
    readonly id: string;
    readonly alpha2: string;
    readonly alpha3: string;
    readonly name: Name;
    readonly mentions: readonly CountryMention[];
}
interface RecordPlace {
    readonly id: string;
    readonly key: string | null;
    readonly name: Name;
    readonly country: string | null;
    readonly mentions: readonly RecordMention[];
}
interface RecordOrganization {
    readonly id: string;
    readonly key: string | null;
    readonly name: Name;
    readonly kind: string;
    readonly country: string | null;
    readonly mentions: readonly RecordMention[];
}
interface RecordDate extends TextSpan {
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
interface RecordParticipant extends TextSpan {
    readonly ref: string | null;
    readonly kind: 'person' | 'organization' | 'country' | 'unnamed';
    readonly role: 'participant' | 'host' | 'visitor' | 'mediator' | 'excluded';
    readonly count: number | null;
}
interface RecordMeeting {
    readonly id: string;
    readonly type: MeetingType;
    readonly status: MeetingStatus;
    readonly trigger: TextSpan;
    readonly participants: readonly RecordParticipant[];
    readonly dateId: string | null;
    readonly place: (TextSpan & {
        readonly ref: string | null;
    }) | null;
    readonly topic: TextSpan | null;
    readonly evidence: readonly TextSpan[];
    readonly plover: {
        readonly event: string;
        readonly mode: string;
    } | null;
    readonly cameo: string | null;
    /** Why mentions were merged into this entry, one line each. */
    readonly merged?: readonly string[];
    readonly rule: string;
}
interface RecordQuote {
    readonly id: string;
    readonly kind: 'direct' | 'indirect' | 'mixed';
    /** Without the outer quotation marks. */
    readonly content: TextSpan;
    readonly cue: (TextSpan & {
        readonly lemma: string;
        readonly force: Force;
    }) | null;
    readonly speaker: {
        readonly kind: 'person' | 'organization' | 'country' | 'anonymous' | 'unknown';
        readonly ref: string | null;
        readonly start?: number;
        readonly end?: number;
        readonly text: string | null;
        readonly basis: 'name' | 'title' | 'coreference' | 'dropped-subject' | 'none';
    };
    readonly relay: readonly (TextSpan & {
        readonly ref: string | null;
    })[];
    readonly modality: 'asserted' | 'denied' | 'possible';
    readonly closure: 'closed' | 'inferred' | 'none';
    readonly rule: string;
}
/** Something the reader of the record should know; nothing is lost by it. */
interface Diagnostic {
    readonly code: string;
    readonly message: string;
    readonly start?: number;
    readonly end?: number;
    readonly text?: string;
}
/** One step that led to a finding. */
interface TraceStep {
    readonly stage: string;
    readonly rule: string;
    readonly note: string;
    readonly start: number;
    readonly end: number;
}

// ---- report.d.ts
export { OptionError } from './errors.js';

/** The languages of the interface. */
type Language = 'ar' | 'en';

/** How an article is shown. */
interface ArticleOptions {
    /** The language of the interface. */
    readonly language: Language;
    /** Begins every id of the fragment (`a-` unless told): letters, digits and hyphens. */
    readonly prefix?: string;
    /** The most UTF-16 units of the text that are shown; 100,000 unless told. The fragment says so where it is cut. */
    readonly maxLength?: number;
    /** The most cards of a kind; 300 unless told. The fragment says so where there are more. */
    readonly maxCards?: number;
    /** The level of the article's heading, 2 unless told; those of the cards are one and two deeper. */
    readonly level?: 1 | 2 | 3 | 4;
}
/** The fragment of one article: text with nested highlights, filters, and a margin of cards. */
declare function renderArticle(record: SifaraRecord, options: ArticleOptions): string;

/** The style sheet of `renderArticle`'s fragments. */
declare const articleStyles: string;
/** The script that brings every fragment of a document to life; run it once. */
declare const articleScript: string;
/** The sources that a content security policy must allow for `articleStyles` and `articleScript`. */
declare const articleHashes: {
    readonly style: string;
    readonly script: string;
};

/** How a report is made. */
interface ReportOptions {
    /** The language of the interface; Arabic unless told. */
    readonly language?: Language;
    /** The title of the page; that of the article, or «Report», unless told. */
    readonly title?: string;
}
/**
 * One self-contained page: of a record its article with highlights and cards, of several a corpus with list, time line, graph and tables.
 * It loads nothing, and its content security policy lets nothing be loaded.
 *
 * @throws {OptionError} for a language that is none.
 */
declare function toHtml(records: SifaraRecord | Iterable<SifaraRecord>, options?: ReportOptions): string;

export { type ArticleOptions, type Language, type ReportOptions, SifaraRecord, articleHashes, articleScript, articleStyles, renderArticle, toHtml };

// ---- schema.d.ts
export { SifaraRecord } from './record.js';
import * as z from 'zod';

/** The zod schema of a record, version 1. */
declare const record: z.ZodObject<{
    schemaVersion: z.ZodLiteral<"1">;
    generator: z.ZodObject<{
        name: z.ZodLiteral<"sifara">;
        version: z.ZodString;
        dictionaries: z.ZodString;
    }, z.core.$strip>;
    document: z.ZodObject<{
        id: z.ZodNullable<z.ZodString>;
        url: z.ZodNullable<z.ZodString>;
        outlet: z.ZodNullable<z.ZodString>;
        title: z.ZodNullable<z.ZodString>;
        publishedAt: z.ZodNullable<z.ZodString>;
        language: z.ZodObject<{
            code: z.ZodString;
            confidence: z.ZodNumber;
        }, z.core.$strip>;
        text: z.ZodString;
        zones: z.ZodArray<z.ZodObject<{
            start: z.ZodInt;
            end: z.ZodInt;
            kind: z.ZodEnum<{
                headline: "headline";
                dateline: "dateline";
                body: "body";
                caption: "caption";
                credit: "credit";
                source: "source";
                menu: "menu";
                related: "related";
                comments: "comments";
            }>;
        }, z.core.$strip>>;
    }, z.core.$strip>;
    people: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        key: z.ZodNullable<z.ZodString>;
        wikidata: z.ZodNull;
        name: z.ZodObject<{
            ar: z.ZodString;
            en: z.ZodNullable<z.ZodString>;
            derived: z.ZodOptional<z.ZodBoolean>;
        }, z.core.$strip>;
        country: z.ZodNullable<z.ZodString>;
        roles: z.ZodArray<z.ZodObject<{
            title: z.ZodString;
            office: z.ZodNullable<z.ZodString>;
            country: z.ZodNullable<z.ZodString>;
            organizationId: z.ZodNullable<z.ZodString>;
            basis: z.ZodEnum<{
                text: "text";
                counterpart: "counterpart";
                dictionary: "dictionary";
            }>;
            start: z.ZodOptional<z.ZodInt>;
            end: z.ZodOptional<z.ZodInt>;
        }, z.core.$strip>>;
        mentions: z.ZodArray<z.ZodObject<{
            level: z.ZodEnum<{
                name: "name";
                title: "title";
                pronoun: "pronoun";
            }>;
            text: z.ZodString;
            zone: z.ZodEnum<{
                headline: "headline";
                dateline: "dateline";
                body: "body";
                caption: "caption";
                credit: "credit";
                source: "source";
                menu: "menu";
                related: "related";
                comments: "comments";
            }>;
            rule: z.ZodString;
            start: z.ZodInt;
            end: z.ZodInt;
        }, z.core.$strip>>;
        candidates: z.ZodOptional<z.ZodArray<z.ZodObject<{
            key: z.ZodString;
            score: z.ZodNumber;
        }, z.core.$strip>>>;
    }, z.core.$strip>>;
    countries: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        alpha2: z.ZodString;
        alpha3: z.ZodString;
        name: z.ZodObject<{
            ar: z.ZodString;
            en: z.ZodNullable<z.ZodString>;
            derived: z.ZodOptional<z.ZodBoolean>;
        }, z.core.$strip>;
        mentions: z.ZodArray<z.ZodObject<{
            via: z.ZodEnum<{
                name: "name";
                adjective: "adjective";
                capital: "capital";
                institution: "institution";
            }>;
            text: z.ZodString;
            zone: z.ZodEnum<{
                headline: "headline";
                dateline: "dateline";
                body: "body";
                caption: "caption";
                credit: "credit";
                source: "source";
                menu: "menu";
                related: "related";
                comments: "comments";
            }>;
            rule: z.ZodString;
            start: z.ZodInt;
            end: z.ZodInt;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    places: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        key: z.ZodNullable<z.ZodString>;
        name: z.ZodObject<{
            ar: z.ZodString;
            en: z.ZodNullable<z.ZodString>;
            derived: z.ZodOptional<z.ZodBoolean>;
        }, z.core.$strip>;
        country: z.ZodNullable<z.ZodString>;
        mentions: z.ZodArray<z.ZodObject<{
            text: z.ZodString;
            zone: z.ZodEnum<{
                headline: "headline";
                dateline: "dateline";
                body: "body";
                caption: "caption";
                credit: "credit";
                source: "source";
                menu: "menu";
                related: "related";
                comments: "comments";
            }>;
            rule: z.ZodString;
            start: z.ZodInt;
            end: z.ZodInt;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    organizations: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        key: z.ZodNullable<z.ZodString>;
        name: z.ZodObject<{
            ar: z.ZodString;
            en: z.ZodNullable<z.ZodString>;
            derived: z.ZodOptional<z.ZodBoolean>;
        }, z.core.$strip>;
        kind: z.ZodEnum<{
            intergovernmental: "intergovernmental";
            government: "government";
            ministry: "ministry";
            party: "party";
            "armed-group": "armed-group";
            alliance: "alliance";
            media: "media";
            agency: "agency";
            company: "company";
            ngo: "ngo";
            other: "other";
        }>;
        country: z.ZodNullable<z.ZodString>;
        mentions: z.ZodArray<z.ZodObject<{
            text: z.ZodString;
            zone: z.ZodEnum<{
                headline: "headline";
                dateline: "dateline";
                body: "body";
                caption: "caption";
                credit: "credit";
                source: "source";
                menu: "menu";
                related: "related";
                comments: "comments";
            }>;
            rule: z.ZodString;
            start: z.ZodInt;
            end: z.ZodInt;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    dates: z.ZodArray<z.ZodObject<{
        text: z.ZodString;
        type: z.ZodEnum<{
            DATE: "DATE";
            TIME: "TIME";
            DURATION: "DURATION";
            SET: "SET";
        }>;
        value: z.ZodString;
        mod: z.ZodNullable<z.ZodString>;
        anchor: z.ZodEnum<{
            none: "none";
            explicit: "explicit";
            publication: "publication";
            context: "context";
        }>;
        from: z.ZodNullable<z.ZodString>;
        to: z.ZodNullable<z.ZodString>;
        rangeId: z.ZodNullable<z.ZodString>;
        calendar: z.ZodEnum<{
            gregorian: "gregorian";
            hijri: "hijri";
        }>;
        rule: z.ZodString;
        start: z.ZodInt;
        end: z.ZodInt;
        id: z.ZodString;
    }, z.core.$strip>>;
    meetings: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        type: z.ZodEnum<{
            talks: "talks";
            call: "call";
            visit: "visit";
            summit: "summit";
            conference: "conference";
            negotiations: "negotiations";
        }>;
        status: z.ZodEnum<{
            held: "held";
            ongoing: "ongoing";
            planned: "planned";
            proposed: "proposed";
            postponed: "postponed";
            cancelled: "cancelled";
            denied: "denied";
        }>;
        trigger: z.ZodObject<{
            text: z.ZodString;
            start: z.ZodInt;
            end: z.ZodInt;
        }, z.core.$strip>;
        participants: z.ZodArray<z.ZodObject<{
            text: z.ZodString;
            count: z.ZodNullable<z.ZodInt>;
            start: z.ZodInt;
            end: z.ZodInt;
            ref: z.ZodNullable<z.ZodString>;
            kind: z.ZodEnum<{
                country: "country";
                person: "person";
                organization: "organization";
                unnamed: "unnamed";
            }>;
            role: z.ZodEnum<{
                participant: "participant";
                host: "host";
                visitor: "visitor";
                mediator: "mediator";
                excluded: "excluded";
            }>;
        }, z.core.$strip>>;
        dateId: z.ZodNullable<z.ZodString>;
        place: z.ZodNullable<z.ZodObject<{
            text: z.ZodString;
            start: z.ZodInt;
            end: z.ZodInt;
            ref: z.ZodNullable<z.ZodString>;
        }, z.core.$strip>>;
        topic: z.ZodNullable<z.ZodObject<{
            text: z.ZodString;
            start: z.ZodInt;
            end: z.ZodInt;
        }, z.core.$strip>>;
        evidence: z.ZodArray<z.ZodObject<{
            text: z.ZodString;
            start: z.ZodInt;
            end: z.ZodInt;
        }, z.core.$strip>>;
        plover: z.ZodNullable<z.ZodObject<{
            event: z.ZodString;
            mode: z.ZodString;
        }, z.core.$strip>>;
        cameo: z.ZodNullable<z.ZodString>;
        merged: z.ZodOptional<z.ZodArray<z.ZodString>>;
        rule: z.ZodString;
    }, z.core.$strip>>;
    quotes: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        kind: z.ZodEnum<{
            direct: "direct";
            indirect: "indirect";
            mixed: "mixed";
        }>;
        content: z.ZodObject<{
            text: z.ZodString;
            start: z.ZodInt;
            end: z.ZodInt;
        }, z.core.$strip>;
        cue: z.ZodNullable<z.ZodObject<{
            text: z.ZodString;
            lemma: z.ZodString;
            force: z.ZodEnum<{
                say: "say";
                stress: "stress";
                deny: "deny";
                warn: "warn";
                demand: "demand";
                promise: "promise";
                praise: "praise";
                condemn: "condemn";
                ask: "ask";
            }>;
            start: z.ZodInt;
            end: z.ZodInt;
        }, z.core.$strip>>;
        speaker: z.ZodObject<{
            kind: z.ZodEnum<{
                country: "country";
                person: "person";
                organization: "organization";
                anonymous: "anonymous";
                unknown: "unknown";
            }>;
            ref: z.ZodNullable<z.ZodString>;
            start: z.ZodOptional<z.ZodInt>;
            end: z.ZodOptional<z.ZodInt>;
            text: z.ZodNullable<z.ZodString>;
            basis: z.ZodEnum<{
                name: "name";
                title: "title";
                coreference: "coreference";
                "dropped-subject": "dropped-subject";
                none: "none";
            }>;
        }, z.core.$strip>;
        relay: z.ZodArray<z.ZodObject<{
            text: z.ZodString;
            start: z.ZodInt;
            end: z.ZodInt;
            ref: z.ZodNullable<z.ZodString>;
        }, z.core.$strip>>;
        modality: z.ZodEnum<{
            denied: "denied";
            asserted: "asserted";
            possible: "possible";
        }>;
        closure: z.ZodEnum<{
            none: "none";
            closed: "closed";
            inferred: "inferred";
        }>;
        rule: z.ZodString;
    }, z.core.$strip>>;
    diagnostics: z.ZodArray<z.ZodObject<{
        code: z.ZodString;
        message: z.ZodString;
        start: z.ZodOptional<z.ZodInt>;
        end: z.ZodOptional<z.ZodInt>;
        text: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>>;
    trace: z.ZodOptional<z.ZodArray<z.ZodObject<{
        start: z.ZodInt;
        end: z.ZodInt;
        stage: z.ZodString;
        rule: z.ZodString;
        note: z.ZodString;
    }, z.core.$strip>>>;
}, z.core.$strip>;
/** The JSON Schema (draft 2020-12) of a record, as `sifara/schema.json` holds it. */
declare const recordJsonSchema: () => object;

export { record, recordJsonSchema };

// ---- writers.d.ts
export { OptionError } from './errors.js';

/** A piece of output: what is added to one file. Formats of one file use the path ''. */
interface Piece {
    /** Relative to the folder `--out`, with `/`; '' for the one file of a single-file format. */
    readonly path: string;
    readonly content: string | Uint8Array;
}
/** Writes the records of one run, in order. Pieces of one path are put one after the other. */
interface WriterRun {
    /** What one record adds. */
    readonly add: (record: SifaraRecord) => Iterable<Piece>;
    /** What closes the run: called once, also when no record came. */
    readonly end: () => Iterable<Piece>;
}
/** One format. Offsets are converted where the format counts code points. */
interface Writer {
    /** As `--to` names it. */
    readonly name: string;
    /** The ending of its (main) file, with the dot. */
    readonly extension: string;
    readonly mediaType: string;
    /**
     * `file`: one file, however many records.
     * `folder`: several files, in a folder.
     * `documents`: a file a document: one document is one file, several make a folder.
     */
    readonly layout: 'file' | 'folder' | 'documents';
    /** True where what a record adds does not depend on the records before it: `add` can run anywhere, in any order. */
    readonly independent: boolean;
    /** Starts a run. Packages a format needs are loaded here, so it can be a promise. */
    readonly open: (options: WriterOptions) => WriterRun | Promise<WriterRun>;
}
/** What a writer is told about the run. */
interface WriterOptions {
    /** True where the run has one document and gives one file: formats leave out the list or the folder around it. */
    readonly single: boolean;
}

/** brat standoff: `.txt` and `.ann` for each document, and `annotation.conf`. Offsets count code points. */
declare const bratWriter: Writer;

/**
 * CoNLL with IOB2 tags: a word a line as `WORD START END TAG`, an empty line after each sentence, `-DOCSTART-` before each
 * document. Names of people (PER), places and countries (LOC), organisations (ORG), and dates (DATE); where they overlap
 * the longest stays. Offsets count code points.
 */
declare const conllWriter: Writer;

/**
 * The record as tables, RFC 4180, one file each; strings are quoted, so an empty cell without quotes is no value.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
declare const csvWriter: Writer;

/**
 * doccano's JSONL for sequence labelling with relations: `entities` and `relations` of each document, and what is known
 * of it as further fields. Offsets count code points.
 */
declare const doccanoWriter: Writer;

/** GraphML of the whole run: who met whom (undirected) and who spoke of whom (directed), with how often and when. */
declare const graphmlWriter: Writer;

/** iCalendar (RFC 5545) of the meetings whose date is known to the day or as an interval. */
declare const icalWriter: Writer;

/** One indented record, or an array of records, one a line. */
declare const jsonWriter: Writer;

/** One record a line. */
declare const jsonlWriter: Writer;

/**
 * Label Studio tasks with predictions, a JSON array, for a configuration with `<Labels name="label" toName="text">` and
 * `<Text name="text" value="$text"/>`. Offsets count code points.
 */
declare const labelStudioWriter: Writer;

/** A format whose package is not installed. */
declare class MissingPackageError extends Error {
    /** The package to install. */
    readonly packageName: string;
    readonly name = "MissingPackageError";
    readonly code = "ERR_SIFARA_PACKAGE";
    constructor(
    /** The package to install. */
    packageName: string, format: string, cause: unknown);
}

/**
 * The tables of the CSV form in one Parquet file: `table` names the table of a row, columns a table does not have are null.
 * Needs the package hyparquet-writer.
 */
declare const parquetWriter: Writer;

/**
 * TEI P5: the text with its names, dates and sayings marked, and lists of people, organisations, places and events.
 * The characters of `body` are those of the text. What overlaps is cut in parts, chained by `next` and `prev`.
 * Several documents make a `teiCorpus`.
 */
declare const teiWriter: Writer;

/**
 * WebAnno TSV 3.3, a file a document: every mark in the layer NamedEntity, which every project has. Offsets are UTF-16
 * code units, as the format says. The parts of meetings and quotations are marked but not linked: XMI links them.
 */
declare const webannoWriter: Writer;

/**
 * W3C Web Annotation as one JSON-LD AnnotationPage: each mark has a TextPositionSelector, in code points as the
 * Recommendation counts, and a TextQuoteSelector; each part of a meeting or quotation is an annotation that links two.
 */
declare const webAnnotationWriter: Writer;

/** Every writer, in the order in which the help names them. */
declare const WRITERS: readonly Writer[];

/**
 * UIMA CAS XMI, a file a document, and `TypeSystem.xml` in the folder form. Offsets are UTF-16 code units, as in Java.
 * Characters that XML 1.0 cannot hold are U+FFFD in the sofa, one for one.
 */
declare const xmiWriter: Writer;

/** The formats by name, as `--to` takes them. */
type Format = 'json' | 'jsonl' | 'csv' | 'brat' | 'conll' | 'webanno' | 'xmi' | 'tei' | 'webannotation' | 'doccano' | 'labelstudio' | 'graphml' | 'ical' | 'parquet';
/**
 * Writes records in a format, or with a writer of your own: gives the pieces of its files, in order. Pieces of one path
 * belong one after the other; a format of one file has the path ''. Holds no more than the format must.
 *
 * @throws {OptionError} for a format that is none.
 * @throws {MissingPackageError} where the format needs a package that is not installed.
 */
declare function write(records: Iterable<SifaraRecord> | AsyncIterable<SifaraRecord>, format: Format | Writer, { single }?: Partial<WriterOptions>): AsyncGenerator<Piece, void, undefined>;

export { type Format, MissingPackageError, type Piece, WRITERS, type Writer, type WriterOptions, type WriterRun, bratWriter, conllWriter, csvWriter, doccanoWriter, graphmlWriter, icalWriter, jsonWriter, jsonlWriter, labelStudioWriter, parquetWriter, teiWriter, webAnnotationWriter, webannoWriter, write, xmiWriter };
