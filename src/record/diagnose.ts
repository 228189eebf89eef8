import type { DateFinding } from '../dates/date.js';
import { dateDiagnostics } from '../dates/find-dates.js';
import type { Document } from '../document/document.js';
import type { Entities } from '../entities/entities.js';
import type { Meeting } from '../meetings/meeting.js';
import type { Quotation } from '../quotations/quotation.js';
import type { Diagnostic } from './record.js';

/** What all stages found, before it becomes a record. */
export interface Found {
  readonly document: Document;
  readonly entities: Entities;
  readonly dates: readonly DateFinding[];
  readonly quotations: readonly Quotation[];
  readonly meetings: readonly Meeting[];
}

/** What the reader of the record should know: foreign languages, undecided names. */
export function diagnose(found: Found): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { language } = found.document;
  if (language.code !== 'arb')
    diagnostics.push({
      code: 'not-arabic',
      message: `the text is in another language (${language.code}): nothing was extracted`,
    });
  found.entities.people.forEach((person, i) => {
    if (person.candidates.length)
      diagnostics.push({
        code: 'ambiguous-person',
        message: `p${i + 1} (${person.ar}) may also be ${person.candidates.map((c) => c.key).join(', ')}`,
      });
  });
  diagnostics.push(...dateDiagnostics(found.dates, found.document.raw));
  return diagnostics;
}
