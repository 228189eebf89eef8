import type { SifaraRecord } from '../record/record.js';

/** A piece of output: what is added to one file. Formats of one file use the path ''. */
export interface Piece {
  /** Relative to the folder `--out`; '' for the one file of a single-file format. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Writes the records of one run, in order. Pieces of one path are put one after the other. */
export interface WriterRun {
  /** What one record adds. */
  readonly add: (record: SifaraRecord) => Iterable<Piece>;
  /** What closes the run: called once, also when no record came. */
  readonly end: () => Iterable<Piece> | Promise<Iterable<Piece>>;
}

/** One format. Offsets are converted where the format counts code points or bytes. */
export interface Writer {
  /** As `--to` names it. */
  readonly name: string;
  /** The ending of its (main) file, with the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** `folder`: the format has several files, and needs `--out` as a folder. */
  readonly layout: 'file' | 'folder';
  readonly open: (options: WriterOptions) => WriterRun;
}

/** What a writer is told about the run. */
export interface WriterOptions {
  /** True where the run has one document: formats may leave out the list around it. */
  readonly single: boolean;
}
