export { addEnglish } from './english/add-english.js';
export type { SifaraRecord } from './record/record.js';
