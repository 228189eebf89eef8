/** An organisation as named. */
export interface OrganizationMention {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Index of the dictionary entry, -1 for one made by pattern. */
  readonly entry: number;
  readonly kind: string;
  readonly country: string | null;
  readonly rule: string;
  readonly proclitics: number;
  /** The mention that names the body in full, where this one is the acronym that stands for it. */
  readonly full?: OrganizationMention;
}
