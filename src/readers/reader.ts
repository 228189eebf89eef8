/** One document as a reader gives it: its text, and what its source says of it. */
export interface SourceDocument {
  readonly id: string | null;
  readonly text: string;
  /** As printed in the source; null where it says nothing. */
  readonly publishedAt: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
}

/** A document that cannot be read: where it stands, why, and its source where that is short enough to keep. */
export interface ReadProblem {
  /** For people: `feed.xml, item 3`. */
  readonly place: string;
  readonly reason: string;
  /** The line or file as read, for the file of rejects. */
  readonly source?: string;
}

/** What a reader gives for each document of an input, in order: the document or what is wrong with it; the rest goes on. */
export type Reading =
  | { readonly place: string; readonly document: SourceDocument; readonly source?: string }
  | { readonly problem: ReadProblem };

/** One input: a file, or standard input. */
export interface ReaderInput {
  /** The name for messages and ids. */
  readonly name: string;
  /** The bytes; can be asked for once. What throws a `ReadError` here (a broken archive) is a problem of this input alone. */
  readonly chunks: () => AsyncIterable<Uint8Array | string>;
  /** Names of the fields of JSONL rows, where they are not the usual ones. */
  readonly fields?: FieldNames;
}

/** Which fields of a row hold what. A name with dots leads into objects where no field has that very name. */
export interface FieldNames {
  readonly text?: string;
  readonly date?: string;
  readonly id?: string;
  readonly title?: string;
}

/** Reads one kind of input into documents. Never throws for bad input: it gives a problem and goes on. */
export interface Reader {
  /** As `--from` names it. */
  readonly name: string;
  /** File name endings that tell this kind, lower case with the dot. */
  readonly extensions: readonly string[];
  /** True where an input is one document. */
  readonly single: boolean;
  readonly read: (input: ReaderInput) => AsyncIterable<Reading>;
}
