export type { SifaraRecord } from './record/record.js';
export { record, recordJsonSchema } from './record/schema.js';
