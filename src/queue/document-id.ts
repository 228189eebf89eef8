import { createHash } from 'node:crypto';
import type { QueueDocument } from './queue.js';

/** The id a document's record is stored under: its own, or one made of its text and date, so that the same document has the same. */
export const documentId = ({ id, text, publishedAt }: QueueDocument): string =>
  id ??
  `sha256-${createHash('sha256')
    .update(`${publishedAt ?? ''}\n${text}`)
    .digest('hex')}`;

/** The job that reads a document: job ids hold no colon and are no integers, document ids may be anything. */
export const jobId = (id: string): string => `doc-${createHash('sha256').update(id).digest('hex')}`;
