import type { Explanation } from '../src/explain.js';

/** The languages of the interface. */
export type Language = 'ar' | 'en';

/** What the page asks of the worker. Every message but `read` is about the last text read. */
export type Question =
  | {
      readonly type: 'read';
      readonly run: number;
      /** Text or the source of a page, or the bytes of a file. */
      readonly source: string | ArrayBuffer;
      readonly publishedAt: string | null;
      readonly zones: 'story' | 'all';
      readonly language: Language;
    }
  | { readonly type: 'draw'; readonly run: number; readonly language: Language }
  | { readonly type: 'piece'; readonly run: number; readonly index: number }
  | { readonly type: 'explain'; readonly run: number; readonly id: string }
  | { readonly type: 'write'; readonly run: number; readonly format: string };

/** How many findings of each kind. */
export type Counts = Readonly<
  Record<'people' | 'countries' | 'places' | 'organizations' | 'dates' | 'meetings' | 'quotes', number>
>;

/** One file of an export format. */
export interface WrittenFile {
  readonly path: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** A line of a dictionary entry: the name of the field and its values. */
export type EntryField = readonly [name: string, value: string];

/** What the worker answers. */
export type Answer =
  | {
      readonly type: 'result';
      readonly run: number;
      /** True where only the beginning of a long text was read; the whole follows. */
      readonly preview: boolean;
      /** The article with its highlights; every text in it is escaped. */
      readonly html: string;
      /** How many characters the highlights cover, and how many were read. */
      readonly shown: number;
      readonly total: number;
      readonly counts: Counts;
      readonly milliseconds: number;
      /** The publication date that counted: the one given or the one the page prints. */
      readonly publishedAt: string | null;
      readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
    }
  | { readonly type: 'drawn'; readonly run: number; readonly html: string }
  | {
      readonly type: 'json';
      readonly run: number;
      readonly lines: number;
      readonly pieceLines: number;
      /** True where long strings are shortened in what is shown. */
      readonly shortened: boolean;
    }
  | { readonly type: 'piece'; readonly run: number; readonly index: number; readonly html: string }
  | {
      readonly type: 'explanation';
      readonly run: number;
      readonly explanation: Explanation | null;
      readonly entry: readonly EntryField[] | null;
      /** The line of the JSON where the finding begins. */
      readonly line: number | null;
    }
  | {
      readonly type: 'files';
      readonly run: number;
      readonly format: string;
      readonly mediaType: string;
      readonly extension: string;
      readonly files: readonly WrittenFile[];
    }
  | { readonly type: 'failed'; readonly run: number; readonly message: string };
