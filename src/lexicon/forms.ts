import type { CountryEntry } from './entries.js';

const ABD = /^عبد (?=\S)|(?<= )عبد (?=\S)/gu;
const ABD_JOINED = /(^| )عبد(?=ال[^ ]{3,})/gu;

/** A name in the ways it is joined and split: عبد الله and عبدالله, أبو الغيط and أبوالغيط. */
export function nameForms(name: string): string[] {
  const joined = name.replace(ABD, 'عبد');
  const split = name.replace(ABD_JOINED, '$1عبد ');
  return [...new Set([name, joined, split])];
}

const PLAIN_ENDINGS = ['', 'ة', 'ون', 'ين', 'ان', 'تان', 'تين', 'ات'];

/** Every form of a nationality adjective, with and without the article: روسي، الروسية، روسيين، الروس، روسيا (tanwin) … */
export function adjectiveForms(entry: CountryEntry): string[] {
  const bare = entry.adjectives.flatMap((adjective) => [
    ...PLAIN_ENDINGS.map((ending) => adjective + ending),
    // A dual or plural before its noun's possessor drops the nun: «وزيرا خارجية», not adjectives; the accusative has an alef.
    `${adjective}ا`,
  ]);
  if (entry.feminine) bare.push(entry.feminine);
  bare.push(...entry.plurals);
  return [...new Set(bare.flatMap((form) => (form.startsWith('ال') ? [form] : [form, `ال${form}`])))];
}
