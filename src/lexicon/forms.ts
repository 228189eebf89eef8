import type { CountryEntry } from './entries.js';

const ABD = /^عبد (?=\S)|(?<= )عبد (?=\S)/gu;
const ABD_JOINED = /(^| )عبد(?=ال[^ ]{3,})/gu;

/** A name in the ways it is joined and split: عبد الله and عبدالله, أبو الغيط and أبوالغيط. */
export function nameForms(name: string): string[] {
  const joined = name.replace(ABD, 'عبد');
  const split = name.replace(ABD_JOINED, '$1عبد ');
  return [...new Set([name, joined, split])];
}

/** Whether a word may be joined to its neighbour or split in two by `nameForms`. */
export const mayJoin = (word: string): boolean => word.startsWith('عبد');

/** Singular, feminine, the plurals and duals, and the alef of the accusative. */
const ENDINGS = ['', 'ة', 'ون', 'ين', 'ان', 'تان', 'تين', 'ات', 'ا'];

/** Every form of a nationality adjective, with and without the article: روسي، الروسية، روسيين، الروس، روسيا (tanwin) … */
export function adjectiveForms(entry: CountryEntry): string[] {
  const forms: string[] = [];
  const put = (form: string) => {
    forms.push(form);
    if (!form.startsWith('ال')) forms.push(`ال${form}`);
  };
  for (const adjective of entry.adjectives) for (const ending of ENDINGS) put(adjective + ending);
  if (entry.feminine) put(entry.feminine);
  for (const plural of entry.plurals) put(plural);
  return forms;
}
