import { type Context, sortBehindAnd } from './context.js';
import { isDefinite, type Source } from './source.js';
import { mentionsBefore } from './unnamed-source.js';
import { Sort } from './words.js';

/** More words than this name somebody new: «المتحدث باسم الحكومة العراقية الجديدة». */
const MAX_WORDS = 3;
const ARTICLE = /^[وف]?ال/u;

/**
 * «المتحدث», «المبعوث الصيني» after a person with that office: the person who spoke or acted last and whose printed role has
 * the same head. An unnamed source with that head that spoke since keeps its words.
 */
export function namedAgain(context: Context, source: Source, before: readonly Source[]): Source {
  if (source.kind !== 'anonymous' || source.to - source.from > MAX_WORDS) return source;
  const ranked = source.guess ? rankedBefore(context, source) : null;
  if (ranked) return ranked;
  if (!isDefinite(context, source.from))
    return isConstruct(context, source) ? ofSameOffice(context, source, before) : source;
  if ((sortBehindAnd(context, source.from) & (Sort.body | Sort.media | Sort.document)) !== 0) return source;
  const { raw, start, end } = context.document.tokens;
  const head = raw.slice(start[source.from]!, end[source.from]!).replace(ARTICLE, '');
  const holds = (text: string) => text.split(/\s+/u).some((word) => word.replace(ARTICLE, '') === head);
  for (let i = before.length - 1; i >= 0; i--) {
    const other = before[i]!;
    if (other.from >= source.from) continue;
    if (other.kind === 'anonymous' && holds(raw.slice(other.start, other.end))) return source;
    if (other.kind !== 'person' || !context.entities.people[other.entity]!.roles.some((role) => holds(role.title)))
      continue;
    return { ...source, kind: 'person', entity: other.entity, gender: other.gender, basis: 'coreference' };
  }
  return source;
}

/** «زعيم مجلس الشيوخ»: a noun without an article whose owner has one, so one man is meant. */
function isConstruct(context: Context, { from, to }: Source): boolean {
  const { raw, start, end } = context.document.tokens;
  if (to - from < 2 || context.entities.titleAt[from] === 0) return false;
  return /^(?:ال|لل)/u.test(raw.slice(start[to - 1]!, end[to - 1]!));
}

/** «زعيم مجلس الشيوخ» after «زعيم الأغلبية في مجلس الشيوخ فلان»: every word stands in the role of one who spoke. */
function ofSameOffice(context: Context, source: Source, before: readonly Source[]): Source {
  const { raw, start, end } = context.document.tokens;
  const words: string[] = [];
  for (let i = source.from; i < source.to; i++) words.push(raw.slice(start[i]!, end[i]!));
  words[0] = raw.slice(source.start, end[source.from]!);
  for (let i = before.length - 1; i >= 0; i--) {
    const other = before[i]!;
    if (other.kind !== 'person' || other.from >= source.from) continue;
    const holds = ({ title }: { readonly title: string }) => {
      const own = title.split(/\s+/u);
      return own[0] === words[0] && words.every((word) => own.includes(word));
    };
    if (context.entities.people[other.entity]!.roles.some(holds))
      return { ...source, kind: 'person', entity: other.entity, gender: other.gender, basis: 'coreference' };
  }
  return source;
}

/** How many mentions back a name with its rank is looked for. */
const MENTIONS_BACK = 60;

/** «المشير» after «المشير فلان»: the person before whose name the word stood last. */
function rankedBefore(context: Context, source: Source): Source | null {
  const { entities, document } = context;
  const { raw, start, end } = document.tokens;
  const word = raw.slice(start[source.from]!, end[source.from]!);
  if (source.to - source.from > 1 || !ARTICLE.test(word)) return null;
  let seen = 0;
  for (let m = mentionsBefore(entities.mentions, source.from) - 1; m >= 0 && seen < MENTIONS_BACK; m--, seen++) {
    const { type, level, from, entity } = entities.mentions[m]!;
    if (type !== 'person' || level !== 'name' || from === 0) continue;
    if (raw.slice(start[from - 1]!, end[from - 1]!).replace(/^[وف]/u, '') !== word) continue;
    const { gender } = entities.people[entity]!;
    return { ...source, kind: 'person', entity, gender, guess: false, basis: 'coreference' };
  }
  return null;
}
