import { Decoder } from './coder.js';
import { codeDetails, type DetailNames, type DetailsHeader, EnglishNames, type EntryDetails } from './details.js';
import { codeNameModel, type NameModelHeader, type NameWeights } from './name-model.js';
import { codeNames, type NamesHeader, type PackedKind, type PackedNames } from './names.js';
import { SymbolReader, type SymbolText } from './symbols.js';

/** The dictionaries as `scripts/build-lexicon.ts` writes them: each part is unpacked when something of it is asked for. */
export interface PackedDictionaries {
  readonly date: string;
  readonly names: NamesHeader & SymbolText;
  readonly details: Readonly<Record<PackedKind, DetailsHeader & { readonly text: string; readonly english: string }>>;
  /** The people whom headlines name by their last name alone (`people/prominent.ts`), as digits. */
  readonly prominent: string;
  /** For each scope of the people's offices: `1` for a body of several states, `0` for another. */
  readonly international: string;
  readonly nameModel: NameModelHeader & SymbolText;
  /** The filter of common words (`people/common-words.ts`). */
  readonly commonWords: string;
  /** Columns (`countryColumns`) with signs (`packText`). */
  readonly countries: string;
  /** JSON with signs (`packText`): every other dictionary file as it stands, by file name. */
  readonly words: string;
}

/** The words and the forms of all names. */
export const unpackNames = ({ names }: Pick<PackedDictionaries, 'names'>): PackedNames =>
  codeNames(new SymbolReader(names), names);

/** The fields of the entries of one kind. */
export const unpackDetails = ({ details }: PackedDictionaries, kind: PackedKind, names: DetailNames): EntryDetails[] =>
  codeDetails(new Decoder(details[kind].text), details[kind], names);

/** Their English names. */
export const unpackEnglish = (
  { details }: PackedDictionaries,
  kind: PackedKind,
  names: DetailNames,
  fields: readonly EntryDetails[],
): EnglishNames => new EnglishNames(new Decoder(details[kind].english), details[kind], names, fields);

/** The weights of the name model. */
export const unpackNameModel = ({ nameModel }: PackedDictionaries): NameWeights & { readonly bias: number } => ({
  ...codeNameModel(new SymbolReader(nameModel), nameModel),
  bias: nameModel.bias,
});
