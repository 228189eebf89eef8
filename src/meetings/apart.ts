import type { Encounter } from './merge.js';

/** «كلا على حدة»: one party meets the others one after the other, each an encounter. */
export const splitApart = (encounters: readonly Encounter[]): Encounter[] =>
  encounters.flatMap((encounter) => {
    const [first, ...others] = encounter.members;
    if (!first || others.length < 2 || !encounter.drafts.some((draft) => draft.around.apart)) return [encounter];
    return others.map((other) => ({
      ...encounter,
      members: [first, other],
      merged: [...encounter.merged, 'meeting.apart: each was met separately'],
    }));
  });
