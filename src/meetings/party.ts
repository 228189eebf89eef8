/** One that takes part, as a reference with the words that name it. */
export interface Member {
  readonly kind: 'person' | 'organization' | 'country' | 'unnamed';
  /** Index of the entity in the list of its kind, -1 for an unnamed party. */
  readonly entity: number;
  readonly start: number;
  readonly end: number;
  readonly count: number | null;
  /** True for a delegation, a group or an office whose holder is not named. */
  readonly collective: boolean;
}

/** A noun phrase that names one or more parties. */
export interface Party {
  /** Token range. */
  readonly from: number;
  readonly to: number;
  /** Proclitics as written before it: '', 'و', 'ب', 'ول' … */
  readonly prefix: string;
  readonly members: readonly Member[];
  /** «الجانبان», «الرئيسان»: the two named before. */
  readonly both: boolean;
}

/** True where two members are the same party. */
export const sameMember = (a: Member, b: Member): boolean =>
  a.kind === b.kind && a.entity === b.entity && (a.entity >= 0 || (a.start === b.start && a.end === b.end));

/** Members of several parties, each once. */
export function membersOf(parties: readonly Party[]): Member[] {
  const members: Member[] = [];
  for (const party of parties)
    for (const member of party.members) if (!members.some((m) => sameMember(m, member))) members.push(member);
  return members;
}
