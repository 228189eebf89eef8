import type { Span } from '../text/span.js';

/** What the speaker does with his words. */
export type Force = 'say' | 'stress' | 'deny' | 'warn' | 'demand' | 'promise' | 'praise' | 'condemn' | 'ask';

/** Who speaks, and how that was found. */
export interface Speaker {
  readonly kind: 'person' | 'organization' | 'country' | 'anonymous' | 'unknown';
  /** Index of the entity in the list of its kind, -1 for anonymous and unknown. */
  readonly entity: number;
  /** The words that name the speaker (or the verb of a dropped subject); null where nothing does. */
  readonly span: Span | null;
  readonly basis: 'name' | 'title' | 'coreference' | 'dropped-subject' | 'none';
}

/** One who passed the words on. */
export interface Relay {
  readonly kind: 'person' | 'organization' | 'country' | 'anonymous';
  readonly entity: number;
  readonly span: Span;
}

/** One quotation: source, cue, content. */
export interface Quotation {
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly content: Span;
  readonly cue: (Span & { readonly lemma: string; readonly force: Force }) | null;
  readonly speaker: Speaker;
  readonly relay: readonly Relay[];
  readonly modality: 'asserted' | 'denied' | 'possible';
  readonly closure: 'closed' | 'inferred' | 'none';
  readonly rule: string;
}
