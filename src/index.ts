export { DictionaryError, LengthError, OptionError } from './errors.js';
export { createExtractor, type Extract, type ExtractorOptions, extract } from './extract.js';
export type { UserDictionaries } from './lexicon/user-dictionaries.js';
export type { ExtractOptions } from './options.js';
export type * from './record/record.js';
export { VERSION } from './version.js';
