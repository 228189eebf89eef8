import type { SifaraRecord } from '../record/record.js';

/** A piece of output: what is added to one file. Formats of one file use the path ''. */
export interface Piece {
  /** Relative to the folder `--out`, with `/`; '' for the one file of a single-file format. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Writes the records of one run, in order. Pieces of one path are put one after the other. */
export interface WriterRun {
  /** What one record adds. */
  readonly add: (record: SifaraRecord) => Iterable<Piece>;
  /** What closes the run: called once, also when no record came. */
  readonly end: () => Iterable<Piece>;
}

/** One format. Offsets are converted where the format counts code points. */
export interface Writer {
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
export interface WriterOptions {
  /** True where the run has one document and gives one file: formats leave out the list or the folder around it. */
  readonly single: boolean;
}
