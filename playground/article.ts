import type { SifaraRecord } from '../src/record/record.js';
import { renderArticle } from '../src/report/article.js';
import { readFindings } from '../src/report/findings.js';
import type { Language } from './messages.js';

/** An article as HTML, and the ids of the record behind the ids in it. */
export interface DrawnArticle {
  readonly html: string;
  readonly idOf: ReadonlyMap<string, string>;
}

/** Draws a record; every text in the HTML is escaped. */
export function drawArticle(record: SifaraRecord, language: Language): DrawnArticle {
  const { idOf } = readFindings(record);
  return {
    html: renderArticle(record, { language, level: 3 }),
    idOf: new Map([...idOf].map(([id, drawn]) => [drawn, id])),
  };
}
