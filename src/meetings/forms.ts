/** How a verb's forms follow from its stems. */
export type VerbPattern = 'sound' | 'weak' | 'hollow';

/** A verb as the dictionary gives it. */
export interface VerbStems {
  readonly past: string;
  readonly present: string;
  readonly pattern: VerbPattern;
}

/** One form of a verb. */
export interface VerbForm {
  readonly form: string;
  readonly aspect: 'past' | 'present' | 'future';
  /** 1, 2 (dual) or 3 (plural): how many do it, as the ending tells; 1 also before a subject of any number. */
  readonly number: 1 | 2 | 3;
  /** An object pronoun is attached (استقبله). */
  readonly object: boolean;
  /** The form is that of a woman, a state or a body (التقت، تلتقي). */
  readonly feminine: boolean;
}

const PRONOUNS = ['ه', 'ها', 'هما', 'هم'] as const;

/** All forms of a verb that news uses: third person, past, present, future with س, with and without an object pronoun. */
export function verbForms({ past, present, pattern }: VerbStems): VerbForm[] {
  const forms: VerbForm[] = [];
  const add = (form: string, aspect: VerbForm['aspect'], number: VerbForm['number'], feminine = false) => {
    forms.push({ form, aspect, number, object: false, feminine });
    if (number === 1)
      for (const p of PRONOUNS) forms.push({ form: joinPronoun(form, p), aspect, number, object: true, feminine });
  };
  const weak = pattern === 'weak';
  const base = weak ? past.slice(0, -1) : past;
  add(past, 'past', 1);
  add(`${base}ت`, 'past', 1, true);
  add(weak ? `${base}يا` : `${past}ا`, 'past', 2);
  add(`${base}تا`, 'past', 2, true);
  add(`${base}وا`, 'past', 3);
  // «أجري، أجريت»: the passive of the fourth form.
  if (weak && past.startsWith('أ')) {
    add(`${base}ي`, 'past', 1);
    add(`${base}يت`, 'past', 1, true);
  }
  const stem = weak && present.endsWith('ي') ? present.slice(0, -1) : present;
  for (const person of ['ي', 'ت'])
    for (const [before, aspect] of [
      ['', 'present'],
      ['س', 'future'],
    ] as const) {
      const at = `${before}${person}`;
      const feminine = person === 'ت';
      add(`${at}${present}`, aspect, 1, feminine);
      add(`${at}${present.replace(/ى$/u, 'ي')}ان`, aspect, 2, feminine);
      add(`${at}${present.replace(/ى$/u, 'ي')}ا`, aspect, 2, feminine);
      add(`${at}${stem.replace(/ى$/u, '')}ون`, aspect, 3, feminine);
      add(`${at}${stem.replace(/ى$/u, '')}وا`, aspect, 3, feminine);
      if (weak && stem !== present) add(`${at}${stem}`, aspect, 1, feminine);
      if (pattern === 'hollow') add(`${at}${present.replace(/[وي](?=.$)/u, '')}`, aspect, 1, feminine);
    }
  return forms;
}

const joinPronoun = (form: string, pronoun: string): string =>
  `${form.endsWith('ى') ? `${form.slice(0, -1)}ا` : form}${pronoun}`;

/** One form of a noun. */
export interface NounForm {
  readonly form: string;
  /** Whose encounter it is, by the pronoun: he, she, they two, they; null without a pronoun. */
  readonly owner: 'm' | 'f' | 'two' | 'all' | null;
  readonly definite: boolean;
  readonly plural: boolean;
}

const OWNERS = [
  ['ه', 'm'],
  ['ها', 'f'],
  ['هما', 'two'],
  ['هم', 'all'],
] as const;

/** All forms of a noun: bare, with the article, accusative, dual, with pronouns and every seat of a final hamza. */
export function nounForms(noun: string, plurals: readonly string[]): NounForm[] {
  const forms: NounForm[] = [];
  const add = (form: string, plural: boolean) => {
    const put = (text: string, owner: NounForm['owner'], definite: boolean) =>
      forms.push({ form: text, owner, definite, plural });
    put(form, null, false);
    put(`ال${form}`, null, true);
    for (const [ending, owner] of OWNERS)
      for (const before of withPronoun(form)) put(`${before}${ending}`, owner, true);
  };
  add(noun, false);
  if (!/[ةىت]$/u.test(noun)) forms.push({ form: `${noun}ا`, owner: null, definite: false, plural: false });
  for (const dual of duals(noun))
    for (const article of ['', 'ال'])
      forms.push({ form: article + dual, owner: null, definite: article !== '', plural: true });
  for (const plural of plurals) add(plural, true);
  return forms;
}

const withPronoun = (form: string): string[] => {
  if (form.endsWith('ة')) return [`${form.slice(0, -1)}ت`];
  if (form.endsWith('ء')) return ['ء', 'ؤ', 'ئ'].map((hamza) => form.slice(0, -1) + hamza);
  return [form];
};

const duals = (noun: string): string[] => {
  if (noun.endsWith('ات') || noun.endsWith('ى')) return [];
  const stem = noun.endsWith('ة') ? `${noun.slice(0, -1)}ت` : noun;
  return [`${stem}ان`, `${stem}ين`];
};
