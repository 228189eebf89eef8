import type { UserDictionaries } from '../lexicon/user-dictionaries.js';
import type { ExtractOptions } from '../options.js';
import type { FieldNames, Reading, ReadProblem } from '../readers/reader.js';

/** What every document of a run is read with. */
export interface BatchSettings {
  readonly dictionaries?: UserDictionaries;
  readonly options: Pick<ExtractOptions, 'zones' | 'trace' | 'maxLength'>;
  /** Counts where a document does not say when it was published. */
  readonly published: string | null;
  /** Names of the fields of JSONL lines, where they are not the usual ones. */
  readonly fields?: FieldNames;
  /** Adds what passages in Latin letters say (`addEnglish`). */
  readonly english?: boolean;
}

/** Whole lines of JSONL as they stand in their input; nobody has looked into them yet. */
export interface LineBatch {
  readonly kind: 'lines';
  readonly bytes: Uint8Array;
  /** The input's name, for messages. */
  readonly name: string;
  /** The number of the first line, from 1. */
  readonly firstLine: number;
}

/** Documents a reader has read, and what it could not read, in order. */
export interface ReadingBatch {
  readonly kind: 'readings';
  readonly readings: readonly Reading[];
}

/** Some documents, read together. */
export type Batch = LineBatch | ReadingBatch;

/** A document of a batch that gave no record. */
export interface BatchProblem extends ReadProblem {
  /** Its place in the batch, from 0; for lines blank ones count too. */
  readonly at: number;
  /** True where the document brought its worker down or held it up: another try may go well. */
  readonly fallen: boolean;
}

/** What a batch gave: one of `records` or `problems` for each document. */
export interface BatchResult<Records> {
  readonly documents: number;
  readonly records: Records;
  readonly problems: readonly BatchProblem[];
}
