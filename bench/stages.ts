import { compileDateWords, findDates } from '../src/dates/find-dates.js';
import { readDocument } from '../src/document/document.js';
import { compileZoneWords } from '../src/document/zones.js';
import { compileEntityWords, findEntities } from '../src/entities/find-entities.js';
import { loadLexicon } from '../src/lexicon/load.js';
import { findHits } from '../src/match/gazetteer.js';
import { compileMeetingWords, findMeetings } from '../src/meetings/find-meetings.js';
import { compileQuotationWords, findQuotations } from '../src/quotations/find-quotations.js';
import { buildRecord } from '../src/record/build.js';
import { diagnose } from '../src/record/diagnose.js';
import { settlePublication } from '../src/record/publication.js';
import { clock } from './rounds.js';
import type { Article } from './texts.js';

/** Milliseconds of processor time spent in each stage, in the order of the pipeline. */
export type StageTimes = Map<string, number>;

/** Reads one article as `extract` does and adds the time of each stage to `times`. */
export type StagedReader = (article: Article, times: StageTimes) => void;

/** The pipeline of src/extract.ts with a clock between its stages. `all` reads every zone of a page. */
export function stagedReader(all = false): StagedReader {
  const lexicon = loadLexicon();
  const zones = compileZoneWords(lexicon);
  const entityWords = compileEntityWords(lexicon);
  const dateWords = compileDateWords(lexicon);
  const quotationWords = compileQuotationWords(lexicon);
  const meetingWords = compileMeetingWords(lexicon);
  lexicon.seal();

  return ({ text, publishedAt: given }, times) => {
    const timed = <T>(stage: string, work: () => T): T => {
      const from = clock();
      const result = work();
      times.set(stage, (times.get(stage) ?? 0) + clock() - from);
      return result;
    };
    lexicon.vocabulary.beginDocument();
    const document = timed('readDocument', () => readDocument(text, lexicon, zones, all));
    const publication = timed('settlePublication', () => settlePublication(document, lexicon, dateWords, given));
    const { publishedAt } = publication;
    const hits = timed('findHits', () => findHits(document, lexicon));
    const entities = timed('findEntities', () => findEntities(document, lexicon, entityWords, hits, publishedAt));
    const dates = timed('findDates', () => findDates(document, lexicon, dateWords, publishedAt));
    const quotations = timed('findQuotations', () => findQuotations(document, lexicon, quotationWords, entities));
    const meetings = timed('findMeetings', () =>
      findMeetings(document, lexicon, meetingWords, entities, dates, quotations),
    );
    const found = { document, entities, dates, quotations, meetings };
    const diagnostics = timed('diagnose', () => [...publication.diagnostics, ...diagnose(found)]);
    timed('buildRecord', () =>
      buildRecord(
        { ...found, diagnostics, trace: null },
        lexicon,
        { id: null, url: null, outlet: null, title: null, publishedAt },
        'bench',
      ),
    );
  };
}
