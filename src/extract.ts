import { findDates } from './dates/find-dates.js';
import { readDocument } from './document/document.js';
import { findEntities } from './entities/find-entities.js';
import { LengthError } from './errors.js';
import { readBuiltImage } from './image/built-image.js';
import { loadLexicon } from './lexicon/load.js';
import { addDictionaries, type UserDictionaries } from './lexicon/user-dictionaries.js';
import { findHits } from './match/gazetteer.js';
import { findMeetings } from './meetings/find-meetings.js';
import { type ExtractOptions, readOptions } from './options.js';
import { findQuotations } from './quotations/find-quotations.js';
import { buildRecord } from './record/build.js';
import { diagnose } from './record/diagnose.js';
import { settlePublication } from './record/publication.js';
import type { SifaraRecord } from './record/record.js';
import { readTrace } from './record/trace.js';
import { VERSION } from './version.js';
import { compileWords, type Words } from './words.js';

/** Reads one text into a record. */
export type Extract = (text: string, options?: ExtractOptions) => SifaraRecord;

/** What `createExtractor` takes. */
export interface ExtractorOptions {
  /** Entries of your own: added to the built-in ones, replacing or removing them. */
  readonly dictionaries?: UserDictionaries;
}

let builtIn: Words | undefined;
let compiled: Words | undefined;
const compiledWords = (): Words => (compiled ??= compileWords(loadLexicon()));
/** The built-in words: from the image where there is one, else compiled here. */
const builtInWords = (): Words => (builtIn ??= readBuiltImage() ?? compiledWords());

/** The pipeline: every stage in order, each reading what the ones before it found. */
function run(text: string, options: ExtractOptions | undefined, words: Words): SifaraRecord {
  if (typeof text !== 'string')
    throw new TypeError(`extract takes a string, not ${text === null ? 'null' : typeof text}`);
  const settings = readOptions(options);
  if (text.length > settings.maxLength) throw new LengthError(text.length, settings.maxLength);
  const { lexicon } = words;
  lexicon.vocabulary.beginDocument();

  const document = readDocument(text, lexicon, words.zones, settings.all, settings.title);
  const publication = settlePublication(document, lexicon, words.dates, settings.publishedAt);
  const hits = findHits(document, lexicon);
  const entities = findEntities(document, lexicon, words.entities, hits, publication.publishedAt);
  const dates = findDates(document, lexicon, words.dates, publication.publishedAt);
  const quotations = findQuotations(document, lexicon, words.quotations, entities);
  const meetings = findMeetings(
    document,
    lexicon,
    words.meetings,
    entities,
    dates,
    quotations,
    publication.publishedAt,
  );

  const found = { document, entities, dates, quotations, meetings };
  const { id, url, outlet, title } = settings;
  return buildRecord(
    {
      document,
      entities,
      dates,
      quotations,
      meetings,
      diagnostics: [...publication.diagnostics, ...diagnose(found)],
      trace: settings.trace ? readTrace(found, hits, lexicon) : null,
    },
    lexicon,
    { id, url, outlet, title, publishedAt: publication.publishedAt },
    VERSION,
  );
}

/**
 * Reads one Arabic text into a record of its people, countries, places, organisations, dates, meetings and quotations.
 * Synchronous and pure: the same text and options give the same record everywhere; there is no clock and no local time zone.
 *
 * @throws {OptionError} (a `TypeError`) for a wrong option; the message names it.
 * @throws {LengthError} (a `RangeError`) for a text longer than `maxLength` UTF-16 code units.
 */
export const extract: Extract = (text, options) => run(text, options, builtInWords());

/** An `extract` over these words. */
export const extractWith =
  (words: Words): Extract =>
  (text, options) =>
    run(text, options, words);

/**
 * Gives an `extract` that knows a user's own entries besides the built-in ones.
 *
 * @throws {DictionaryError} where rows are bad or clash; every one is named.
 */
export function createExtractor(options: ExtractorOptions = {}): Extract {
  if (!options.dictionaries) return extract;
  const lexicon = compiledWords().lexicon.fork();
  addDictionaries(lexicon, options.dictionaries);
  return extractWith(compileWords(lexicon));
}
