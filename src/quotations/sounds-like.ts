import { wordKey } from '../people/spelling.js';
import type { Context } from './context.js';
import type { Cue } from './cue.js';
import type { Source } from './source.js';
import { agrees } from './subject-search.js';

/** Shorter sounds are shared by too many words. */
const MIN_KEY = 3;
/** Two names with one sound: nobody can tell whose it is. */
const SHARED = -1;

/** People by the sound of their last word, and of the last two joined: built when a document has its first unknown subject. */
export function readLastNames({ document: { tokens }, entities, lexicon }: Context): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const key = (i: number) => wordKey(lexicon.vocabulary.word(tokens.word[i]!));
  const put = (sound: string, person: number) => {
    if (sound.length < MIN_KEY) return;
    const other = names.get(sound);
    names.set(sound, other === undefined || other === person ? person : SHARED);
  };
  for (const mention of entities.mentions) {
    if (mention.type !== 'person' || mention.level !== 'name' || mention.to - mention.from < 2) continue;
    put(key(mention.to - 1), mention.entity);
    put(key(mention.to - 2) + key(mention.to - 1), mention.entity);
  }
  return names;
}

/** «نتانياهو» after «بنيامين نتنياهو», «مبارك» after «حسني مبارك»: an unknown subject of one word that sounds like a person's last name. */
export function soundsLike(
  context: Context,
  cue: Cue,
  source: Source,
  names: ReadonlyMap<string, number>,
): Source | null {
  if (source.to - source.from > 1) return null;
  const { tokens } = context.document;
  const sound = wordKey(context.lexicon.vocabulary.word(tokens.word[source.from]!));
  const index = names.get(sound) ?? SHARED;
  if (sound.length < MIN_KEY || index === SHARED) return null;
  const { gender } = context.entities.people[index]!;
  const found: Source = { ...source, kind: 'person', entity: index, basis: 'name', gender, number: 1, guess: false };
  return agrees(context, cue, found) ? found : null;
}
