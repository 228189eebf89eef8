import type { OfficeTerm } from '../entries.js';
import type { Coder } from './coder.js';
import { BitTree, Flag } from './numbers.js';

const FIRST_YEAR = 1800;
const MISSING = 0;

/** Codes terms of office: which office of which scope, and its dates, which most often go on where the last holder's end. */
export class Offices {
  private readonly more: Flag;
  private readonly office: BitTree;
  private readonly ownCountry: Flag;
  private readonly sameScope: Flag;
  private readonly scope: BitTree;
  private readonly dated: Flag;
  private readonly goesOn: Flag;
  private readonly hasDate: Flag;
  private readonly year: BitTree;
  private readonly span: BitTree;
  private readonly month: BitTree;
  private readonly hasDay: Flag;
  private readonly day: BitTree;
  /** The last end of each office and scope. */
  private readonly ends = new Map<string, string>();
  private lastOffice = 0;
  private lastYear = 2000;

  /** `names` are the offices, `scopes` the countries and bodies, the empty one included. */
  constructor(
    coder: Coder,
    private readonly names: readonly string[],
    private readonly scopes: readonly string[],
  ) {
    this.more = new Flag(coder, 16 * 128);
    this.office = new BitTree(coder, 7, 129);
    this.ownCountry = new Flag(coder, 128 * 2);
    this.sameScope = new Flag(coder, 2);
    this.scope = new BitTree(coder, 10, 2);
    this.dated = new Flag(coder, 128 * 2);
    this.goesOn = new Flag(coder, 8);
    this.hasDate = new Flag(coder, 4);
    this.year = new BitTree(coder, 8, 16);
    this.span = new BitTree(coder, 8, 128);
    this.month = new BitTree(coder, 4, 2);
    this.hasDay = new Flag(coder, 6);
    this.day = new BitTree(coder, 5, 14);
  }

  /** Codes the terms of one person. */
  code(given: readonly OfficeTerm[] | undefined, country: string): OfficeTerm[] {
    const out: OfficeTerm[] = [];
    let before = 128;
    let scope = '';
    while (this.more.code(out.length < (given?.length ?? 0), Math.min(15, out.length) * 128 + (before & 127))) {
      const term = given?.[out.length];
      const office = this.office.code(
        term ? indexIn(this.names, term.office) : 0,
        before === 128 ? this.lastOffice : before,
      );
      if (before === 128) this.lastOffice = office;
      scope = this.codeScope(term?.scope ?? '', office, country, scope, out.length > 0);
      const read = this.codeDates(term, this.names[office]!, office, scope, out.at(-1));
      out.push(read);
      before = office;
    }
    return out;
  }

  private codeScope(given: string, office: number, country: string, before: string, isLater: boolean): string {
    if (this.ownCountry.code(given === country, office * 2 + (country ? 1 : 0))) return country;
    if (isLater && before !== country && this.sameScope.code(given === before)) return before;
    return this.scopes[this.scope.code(Math.max(0, this.scopes.indexOf(given)))]!;
  }

  private codeDates(
    term: OfficeTerm | undefined,
    name: string,
    office: number,
    scope: string,
    before: OfficeTerm | undefined,
  ): OfficeTerm {
    const read = { office: name, scope, from: '', to: '', dated: false };
    read.dated = this.dated.code(term?.dated ?? false, office * 2 + (before && !before.dated ? 1 : 0));
    if (!read.dated) return read;
    const at = `${name} ${scope}`;
    const end = this.ends.get(at);
    if (end && this.goesOn.code(term?.from === end, 0)) read.from = end;
    else if (before?.dated && before.to && this.goesOn.code(term?.from === before.to, 1)) read.from = before.to;
    else if (before?.dated && before.from && this.goesOn.code(term?.to === before.from, 2)) {
      read.to = before.from;
      read.from = this.date(term?.from, this.lastYear, false);
    } else read.from = this.date(term?.from, end ? Number(end.slice(0, 4)) : this.lastYear, false);
    if (read.from) this.lastYear = Number(read.from.slice(0, 4));
    if (!read.to) read.to = this.date(term?.to, this.lastYear, read.from !== '', read.from.length === 10);
    if (read.to) this.ends.set(at, read.to);
    return read;
  }

  /** A date that may be missing; a start is coded by its distance from a year, an end by the length of the term. */
  private date(given: string | undefined, year: number, isEnd: boolean, likely = false): string {
    const context = isEnd ? 1 : 0;
    if (!this.hasDate.code(given !== undefined && given !== '', context)) return '';
    const givenYear = given ? Number(given.slice(0, 4)) : MISSING;
    const read = isEnd
      ? year - 20 + this.span.code(givenYear - year + 20)
      : FIRST_YEAR + this.year.code(givenYear - FIRST_YEAR, Math.min(15, Math.max(0, (year - 1950) >> 3)));
    const month = this.month.code(given ? Number(given.slice(5, 7)) : 0, context);
    const hasDay = this.hasDay.code(given?.length === 10, isEnd ? (likely ? 2 : 1) : 0);
    const day = hasDay ? this.day.code(given ? Number(given.slice(8)) : 0, month) : 0;
    return `${read}-${two(month)}${hasDay ? `-${two(day)}` : ''}`;
  }
}

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

function indexIn(list: readonly string[], item: string): number {
  const index = list.indexOf(item);
  if (index < 0) throw new Error(`${item} is not among ${list.length} names`);
  return index;
}
