import * as z from 'zod';
import { parseOffice } from '../src/lexicon/entries.js';

const word = z
  .string()
  .min(1)
  .refine((s) => s === s.normalize('NFC'), 'not in NFC')
  .refine((s) => !/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\t|\n]/u.test(s), 'a character that no word may hold')
  .refine((s) => s === s.trim(), 'white space at an end');
const key = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'a key is kebab-case ASCII');
const words = z.array(word);
const alpha2 = z.string().regex(/^[A-Z]{2}$/u);

export const organizationKinds = [
  'intergovernmental',
  'government',
  'ministry',
  'party',
  'armed-group',
  'alliance',
  'media',
  'agency',
  'company',
  'ngo',
  'other',
] as const;

export const placeKinds = [
  'city',
  'region',
  'country-part',
  'sea',
  'river',
  'mountain',
  'island',
  'venue',
  'palace',
  'airport',
  'camp',
  'crossing',
  'base',
  'continent',
] as const;

export const person = z.strictObject({
  key,
  en: z.string().min(1),
  ar: word,
  forms: words.default([]),
  short: word.optional(),
  gender: z.enum(['m', 'f']).default('m'),
  country: alpha2.optional(),
  offices: z
    .array(z.string().refine((line) => parseOffice(line) !== null, 'not an office line: office scope [from..to]'))
    .min(1),
});

export const organization = z.strictObject({
  key,
  en: z.string().min(1),
  ar: word,
  forms: words.default([]),
  guarded: words.default([]),
  acronyms: words.default([]),
  kind: z.enum(organizationKinds),
  country: alpha2.optional(),
});

export const place = z.strictObject({
  key,
  en: z.string().min(1),
  ar: word,
  forms: words.default([]),
  guarded: words.default([]),
  kind: z.enum(placeKinds),
  country: alpha2.optional(),
});

export const country = z.strictObject({
  alpha2,
  alpha3: z.string().regex(/^[A-Z]{3}$/u),
  en: z.string().min(1),
  ar: word,
  forms: words.default([]),
  adjective: word.optional(),
  adjectives: words.default([]),
  plural: word.optional(),
  plurals: words.default([]),
  feminine: word.optional(),
  capital: z.strictObject({ en: z.string().min(1), ar: word, forms: words.nullish() }).optional(),
  seats: words.nullish(),
  homograph: z.boolean().default(false),
  'homograph-adjective': z.boolean().default(false),
});

export type PersonRow = z.infer<typeof person>;
export type OrganizationRow = z.infer<typeof organization>;
export type PlaceRow = z.infer<typeof place>;
export type CountryRow = z.infer<typeof country>;
