export { DictionaryError, LengthError, OptionError } from './errors.js';
export { type Explanation, explain } from './explain.js';
export { createExtractor, type Extract, type ExtractorOptions, extract } from './extract.js';
export type { UserDictionaries, UserOrganization, UserPerson, UserPlace } from './lexicon/user-dictionaries.js';
export type { ExtractOptions } from './options.js';
export type * from './record/record.js';
export { VERSION } from './version.js';
