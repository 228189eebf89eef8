import type { CountryEntry } from '../entries.js';

const ROW = '|';
const ITEM = ',';

/** The countries as columns, a line each, so that like stands beside like. */
export function countryColumns(countries: readonly CountryEntry[]): string {
  const columns: ((country: CountryEntry) => string | readonly string[])[] = [
    ({ alpha2 }) => alpha2,
    ({ alpha3 }) => alpha3,
    ({ en }) => en,
    ({ ar }) => ar,
    ({ forms }) => forms,
    ({ adjectives }) => adjectives,
    ({ plurals }) => plurals,
    ({ feminine }) => feminine,
    ({ capital }) => (capital ? [capital.en, capital.ar, ...capital.forms] : []),
    ({ seats }) => seats,
    ({ homograph }) => (homograph ? '1' : ''),
    ({ homographAdjective }) => (homographAdjective ? '1' : ''),
  ];
  const cell = (value: string | readonly string[]) => (typeof value === 'string' ? value : value.join(ITEM));
  return columns.map((column) => countries.map((country) => cell(column(country))).join(ROW)).join('\n');
}

/** Reads what `countryColumns` wrote. */
export function readCountries(text: string): CountryEntry[] {
  const columns = text.split('\n').map((column) => column.split(ROW));
  const list = (cell: string): string[] => (cell === '' ? [] : cell.split(ITEM));
  return columns[0]!.map((alpha2, i) => {
    const cell = (column: number): string => columns[column]![i]!;
    const [en, ar, ...forms] = list(cell(8));
    return {
      alpha2,
      alpha3: cell(1),
      en: cell(2),
      ar: cell(3),
      forms: list(cell(4)),
      adjectives: list(cell(5)),
      plurals: list(cell(6)),
      feminine: cell(7),
      capital: en === undefined ? null : { en, ar: ar!, forms },
      seats: list(cell(9)),
      homograph: cell(10) === '1',
      homographAdjective: cell(11) === '1',
    };
  });
}
