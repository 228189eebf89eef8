import type { Name, SifaraRecord } from '../record/record.js';
import type { Mark, Marks } from './marks.js';
import { teiDating } from './tei-dates.js';
import { element, type XmlAttributes, type XmlNode } from './xml.js';

/** Makes an id unique in the file. */
export type TeiId = (id: string) => string;

const names = (tag: string, { ar, en }: Name): XmlNode[] => [
  element(tag, { 'xml:lang': 'ar' }, [ar]),
  ...(en === null ? [] : [element(tag, { 'xml:lang': 'en' }, [en])]),
];
const key = (value: string | null): XmlNode[] => (value === null ? [] : [element('idno', { type: 'sifara' }, [value])]);
const list = (tag: string, items: readonly XmlNode[]): XmlNode[] => (items.length ? [element(tag, {}, items)] : []);

/** `standOff` with listPerson, listOrg, listPlace, listEvent and the relations of parts; none where there is nothing. */
export function teiLists(record: SifaraRecord, { links }: Marks, id: TeiId, markId: (mark: Mark) => string): XmlNode[] {
  const named = (ref: string): XmlAttributes => ({ 'xml:id': id(ref) });
  const people = record.people.map((p) =>
    element('person', named(p.id), [
      ...names('persName', p.name),
      ...(p.country === null ? [] : [element('nationality', { key: p.country })]),
      ...p.roles.map(({ title }) => element('occupation', {}, [title])),
      ...key(p.key),
    ]),
  );
  const organizations = record.organizations.map((o) =>
    element('org', { ...named(o.id), type: o.kind }, [...names('orgName', o.name), ...key(o.key)]),
  );
  const location = (country: string | null) =>
    country === null ? [] : [element('location', {}, [element('country', { key: country })])];
  const places = [
    ...record.countries.map((c) =>
      element('place', { ...named(c.id), type: 'country' }, [
        ...names('placeName', c.name),
        element('idno', { type: 'ISO-3166-1' }, [c.alpha2]),
      ]),
    ),
    ...record.places.map((p) =>
      element('place', named(p.id), [...names('placeName', p.name), ...location(p.country), ...key(p.key)]),
    ),
  ];
  const dates = new Map(record.dates.map((date) => [date.id, date]));
  const events = record.meetings.map((m) => {
    const date = m.dateId === null ? undefined : dates.get(m.dateId);
    const where = m.place?.ref ? `#${id(m.place.ref)}` : null;
    const about = { type: m.type, subtype: m.status, ...(date && teiDating(date)), where };
    return element('event', { ...named(m.id), ...about }, [element('label', {}, [m.trigger.text])]);
  });
  const relations = links.map(({ from, to, role }) => {
    const whole = from.kind === 'Meeting' ? id(from.ref!) : markId(from);
    return element('relation', { name: role, active: `#${markId(to)}`, passive: `#${whole}` });
  });
  const lists = [
    ...list('listPerson', people),
    ...list('listOrg', organizations),
    ...list('listPlace', places),
    ...list('listEvent', events),
    ...list('listRelation', relations),
  ];
  return lists.length ? [element('standOff', {}, lists)] : [];
}
