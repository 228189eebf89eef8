// Writes the JSON Schema of the record beside the built files.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recordJsonSchema } from '../src/record/schema.js';

writeFileSync(
  fileURLToPath(new URL('../dist/schema.json', import.meta.url)),
  `${JSON.stringify({ ...recordJsonSchema() }, null, 1)}\n`,
);
