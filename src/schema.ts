export { record, recordJsonSchema } from './record/schema.js';
export type { SifaraRecord } from './record/record.js';
