export { type CorpusDocument, type CorpusOptions, extractAll, type Rejection } from './corpus/extract-all.js';
export { extractStream } from './corpus/extract-stream.js';
export { DocumentError, OptionError } from './errors.js';
