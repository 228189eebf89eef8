import { type CompiledDictionaries, textOf } from './compiled.js';
import { data } from './data.js';
import { Lexicon } from './lexicon.js';
import { readCountries } from './packed/countries.js';
import { unpackDetails, unpackNameModel, unpackNames } from './packed/dictionaries.js';
import { type PackedKind, Section } from './packed/names.js';
import { unpackText } from './packed/plain.js';

/** Reads the built-in dictionaries. */
export function loadLexicon(): Lexicon {
  const names = unpackNames(data);
  const details = (kind: PackedKind) =>
    once(() =>
      unpackDetails(data, kind, {
        arabic: (i) => textOf(names, names.forms[kind].first(i)),
        acronym: (i) =>
          kind === 'organizations' ? textOf(names, names.forms[kind].of(i, Section.acronyms)[0] ?? []) : '',
      }),
    );
  return Lexicon.from({
    date: data.date,
    names,
    details: { people: details('people'), organizations: details('organizations'), places: details('places') },
    isInternational: new Map(
      data.details.people.scopes.split(' ').map((scope, i) => [scope, data.international[i] === '1']),
    ),
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
