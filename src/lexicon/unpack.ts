import { type CompiledDictionaries, type PackedDetails, textOf } from './compiled.js';
import { Lexicon } from './lexicon.js';
import { readCountries } from './packed/countries.js';
import type { DetailNames } from './packed/details.js';
import {
  type PackedDictionaries,
  unpackDetails,
  unpackEnglish,
  unpackNameModel,
  unpackNames,
} from './packed/dictionaries.js';
import { type PackedKind, Section } from './packed/names.js';
import { unpackText } from './packed/plain.js';

/** Reads packed dictionaries. */
export function unpackLexicon(data: PackedDictionaries): Lexicon {
  const names = unpackNames(data);
  const besides = (kind: PackedKind): DetailNames => ({
    arabic: (i) => textOf(names, names.forms[kind].first(i)),
    acronym: (i) => (kind === 'organizations' ? textOf(names, names.forms[kind].of(i, Section.acronyms)[0] ?? []) : ''),
    count: (i) => names.forms[kind].count(i),
  });
  const details = (kind: PackedKind): PackedDetails => {
    const fields = once(() => unpackDetails(data, kind, besides(kind)));
    const english = once(() => unpackEnglish(data, kind, besides(kind), fields()));
    return { fields, english: (entry) => english().of(entry) };
  };
  return Lexicon.from({
    date: data.date,
    names,
    details: { people: details('people'), organizations: details('organizations'), places: details('places') },
    isInternational: new Map(
      data.details.people.scopes.split(' ').map((scope, i) => [scope, data.international[i] === '1']),
    ),
    prominent: data.prominent,
    nameModel: once(() => unpackNameModel(data)),
    countries: readCountries(unpackText(data.countries)),
    words: {
      ...(JSON.parse(unpackText(data.words)) as CompiledDictionaries['words']),
      'common-words': data.commonWords,
    },
  });
}

/** A function that works at its first call and remembers what came out. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
