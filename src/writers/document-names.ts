import { withoutEnd, withoutStart } from '../text/trim.js';

const UNSAFE = /[^\p{L}\p{M}\p{N}._-]+/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** UTF-8 bytes of a name, its ending and number left out: file systems take 255. */
const LONGEST = 180;

/**
 * Names the files of a run's documents by their ids: one path segment each, without separators and leading dots,
 * and never the same name twice, also where case or Unicode composition does not count.
 */
export function documentNames(): (id: string | null) => string {
  const taken = new Set<string>();
  const free = new Map<string, number>();
  let documents = 0;
  return (id) => {
    documents++;
    const base = safeName(id ?? '') || `document-${documents}`;
    const fold = (name: string) => name.normalize('NFC').toLowerCase();
    const key = fold(base);
    let name = base;
    let number = free.get(key) ?? 2;
    while (taken.has(fold(name))) name = `${base}-${number++}`;
    if (name !== base) free.set(key, number);
    taken.add(fold(name));
    return name;
  };
}

const EDGES = new Set('._');

function safeName(id: string): string {
  const cleaned = id.replace(/\.txt$/iu, '').replace(UNSAFE, '_');
  const bare = withoutStart(withoutEnd(cleaned, EDGES), EDGES);
  const named = DEVICE.test(bare) ? `_${bare}` : bare;
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const char of named) {
    bytes += encoder.encode(char).length;
    if (bytes > LONGEST) break;
    kept += char;
  }
  return kept;
}
