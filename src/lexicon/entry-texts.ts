import { type EntrySource, type OrganizationEntry, type PersonEntry, type PlaceEntry, parseOffice } from './entries.js';

/** An entry of any kind: the fields that its kind has not are empty. */
export type WholeEntry = PersonEntry & OrganizationEntry & PlaceEntry;

/** The values of an entry, in this order; terms of office are lines, as in the dictionaries. */
export type EntryValues = readonly [
  key: string,
  en: string,
  ar: string,
  forms: readonly string[],
  kind: string,
  country: string,
  guarded: readonly string[],
  acronyms: readonly string[],
  short: string,
  gender: 'm' | 'f',
  offices: readonly string[],
];

/** Entries as JSON, one after the other, each in UTF-8 and read when it is asked for. */
export class EntryTexts implements EntrySource<WholeEntry> {
  private readonly decoder = new TextDecoder();

  /** `ends` gives where the text of each entry ends, in bytes. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly ends: Int32Array,
  ) {}

  nameOf(index: number): string {
    return this.valuesOf(index)[2];
  }

  read(index: number): WholeEntry {
    const [key, en, ar, forms, kind, country, guarded, acronyms, short, gender, lines] = this.valuesOf(index);
    const offices = lines.map((line) => parseOffice(line)!);
    return { key, en, ar, forms, kind, country, guarded, acronyms, short, gender, offices };
  }

  private valuesOf(index: number): EntryValues {
    const from = index === 0 ? 0 : this.ends[index - 1]!;
    return JSON.parse(this.decoder.decode(this.bytes.subarray(from, this.ends[index]!))) as EntryValues;
  }
}
