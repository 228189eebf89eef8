import type { Document } from '../document/document.js';
import type { Entities } from '../entities/entities.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Quotation } from './quotation.js';

/** The words of reported speech. */
export type QuotationWords = Readonly<Record<string, never>>;

/** Reads the dictionaries of reporting words. */
export const compileQuotationWords = (_lexicon: Lexicon): QuotationWords => ({});

/** Finds the quotations of a document with their speakers. */
export const findQuotations = (
  _document: Document,
  _lexicon: Lexicon,
  _words: QuotationWords,
  _entities: Entities,
): Quotation[] => [];
