import type { Name, SifaraRecord } from '../record/record.js';
import { fold } from '../text/normalise.js';

/** Somebody or something that several records can name. */
export interface Identity {
  /** The same in every record: kind and dictionary key, or kind and folded name for what no dictionary holds. */
  readonly key: string;
  readonly kind: 'person' | 'country' | 'place' | 'organization';
  readonly name: Name;
  /** ISO 3166-1 alpha-2 of the country it belongs to; of a country, its own. */
  readonly country: string | null;
}

/** Who is who in a record: its ids, and what they mean beyond it. */
export function identitiesOf(record: SifaraRecord): ReadonlyMap<string, Identity> {
  const found = new Map<string, Identity>();
  const add = (
    kind: Identity['kind'],
    { id, key, name, country }: { id: string; key: string | null; name: Name; country: string | null },
  ) => found.set(id, { key: `${kind}:${key ?? `~${fold(name.ar)}`}`, kind, name, country });
  for (const person of record.people) add('person', person);
  for (const { id, alpha2, name } of record.countries) add('country', { id, key: alpha2, name, country: alpha2 });
  for (const place of record.places) add('place', place);
  for (const organization of record.organizations) add('organization', organization);
  return found;
}
