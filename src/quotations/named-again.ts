import type { Context } from './context.js';
import { isDefinite, type Source } from './source.js';

/** More words than this name somebody new: «المتحدث باسم الحكومة العراقية الجديدة». */
const MAX_WORDS = 3;
const ARTICLE = /^[وف]?ال/u;

/**
 * «المتحدث», «المبعوث الصيني» after a person with that office: the person who spoke or acted last and whose printed role has
 * the same head. An unnamed source with that head that spoke since keeps its words.
 */
export function namedAgain(context: Context, source: Source, before: readonly Source[]): Source {
  if (source.kind !== 'anonymous' || source.to - source.from > MAX_WORDS) return source;
  if (!isDefinite(context, source.from)) return source;
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
