import { compileDateWords, type DateWords } from './dates/find-dates.js';
import { compileZoneWords, type ZoneWords } from './document/zones.js';
import { compileEntityWords, type EntityWords } from './entities/find-entities.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { compileMeetingWords, type MeetingWords } from './meetings/find-meetings.js';
import { compileQuotationWords, type QuotationWords } from './quotations/find-quotations.js';

/** All word tables, over one lexicon. */
export interface Words {
  readonly lexicon: Lexicon;
  readonly zones: ZoneWords;
  readonly entities: EntityWords;
  readonly dates: DateWords;
  readonly quotations: QuotationWords;
  readonly meetings: MeetingWords;
}

/** The words of every stage; the lexicon is sealed. */
export function compileWords(lexicon: Lexicon): Words {
  const words = {
    lexicon,
    zones: compileZoneWords(lexicon),
    entities: compileEntityWords(lexicon),
    dates: compileDateWords(lexicon),
    quotations: compileQuotationWords(lexicon),
    meetings: compileMeetingWords(lexicon),
  };
  lexicon.seal();
  return words;
}
