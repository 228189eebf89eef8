import { ALEF, foldTable } from '../../text/arabic.js';
import type { Reading } from '../reading.js';
import type { DateRule } from '../rule.js';
import type { Match, Scan } from '../scan.js';

/** A vague time: «حاليا», «مؤخرا», «في وقت سابق», «قريبا», «الآن», «آنذاك», and «لاحقا», whose side its sentence tells. */
export const reference: DateRule = {
  name: 'reference',
  starts: ['references', 'later', 'lately', 'earlier'],
  read(scan, i) {
    const earlier = scan.at(i, 'earlier');
    const later = scan.at(i, 'later');
    const lately = scan.at(i, 'lately', 'none');
    if (lately && !startsSentence(scan, i))
      return { from: i, to: lately.to, cut: 0, reading: { grain: 'reference', value: 'PAST_REF' } };
    const found = scan.at(i, 'references');
    const match = found ?? later ?? earlier;
    if (!match) return null;
    if (found && !isReferenceHere(scan, i, found.to, found.cut)) return null;
    const alone = match.to === i + 1;
    // «آلان» and «ألان» are a man's name; «الآن» starts with a plain alef.
    if (alone && found?.key === 'PRESENT_REF' && !startsPlain(scan.tokens.raw, scan.tokens.start[i]!)) return null;
    return { from: i, to: match.to, cut: match.cut, reading: readingOf(found, later, earlier) };
  },
};

const readingOf = (found: Match | null, later: Match | null, earlier: Match | null): Reading => ({
  grain: found || later ? 'reference' : 'fragment',
  ...(found ? { value: found.key } : later ? { later: true as const } : {}),
  ...(earlier ? { earlier: true as const } : {}),
});

const startsPlain = (raw: string, start: number): boolean => {
  const code = raw.charCodeAt(start);
  return code === ALEF || foldTable()[code] !== ALEF;
};

const startsSentence = ({ document }: Scan, i: number): boolean =>
  document.sentences.first[document.sentences.of[i]!] === i;

/** السابق and الماضي are adjectives unless a preposition stands right before them. */
function isReferenceHere(scan: Scan, i: number, to: number, cut: number): boolean {
  const guard = scan.at(i, 'guarded-references');
  if (!guard || guard.to !== to) return true;
  const cue = cut === 0 ? scan.before(i, 'cues') : null;
  return cue !== null && cue.key === 'in';
}
