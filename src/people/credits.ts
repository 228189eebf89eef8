import { type Document, zoneAt } from '../document/document.js';
import type { PhraseTrie } from '../match/phrase-trie.js';
import { continues, TokenFlag, TokenKind } from '../text/tokens.js';
import type { NameMention } from './find-names.js';

/** Names in Latin letters in credits: «/ Omar Sanadiki / Reuters» gives the first of two or more slashed parts, if it has two words and is no agency. */
export function findCreditNames(document: Document, agencies: PhraseTrie): NameMention[] {
  const { tokens } = document;
  const names: NameMention[] = [];
  for (const zone of document.zones) {
    if (zone.kind !== 'credit' || document.active[zone.from] === 0) continue;
    for (let i = zone.from; i < zone.to; i++) {
      if (tokens.kind[i] !== TokenKind.latin || !isSlash(document, i - 1)) continue;
      let to = i + 1;
      while (to < zone.to && continues(tokens, to) && isNamePart(document, to)) to++;
      const agency = agencies.longest(tokens, i, tokens.word[i]!) !== 0 && agencies.end >= to;
      if (!agency && to - i >= 2 && to - i <= 4 && zoneAt(document, i) === 'credit')
        names.push(nameOf(document, i, to));
      i = to - 1;
    }
  }
  return names;
}

const isSlash = (document: Document, i: number): boolean =>
  i >= 0 && document.tokens.kind[i] === TokenKind.punctuation && document.raw[document.tokens.start[i]!] === '/';

const isNamePart = (document: Document, i: number): boolean =>
  document.tokens.kind[i] === TokenKind.latin && (document.tokens.flags[i]! & TokenFlag.newline) === 0;

const nameOf = ({ tokens }: Document, from: number, to: number): NameMention => ({
  from,
  to,
  start: tokens.start[from]!,
  end: tokens.end[to - 1]!,
  entries: [],
  full: true,
  rule: 'person.credit',
  proclitics: 0,
  title: -1,
  country: null,
  courtesy: null,
});
