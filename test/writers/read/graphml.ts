import { MultiGraph } from 'graphology';
import graphmlNode from 'graphology-graphml';
import type { SifaraRecord } from '../../../src/record/record.js';
import { decode, type FactReader, xml } from '../findings.js';

const MET: Record<string, string> = {
  ...{ held: 'met', ongoing: 'met', planned: 'to-meet', proposed: 'to-meet', postponed: 'to-meet' },
  ...{ cancelled: 'not-met', denied: 'not-met' },
};

/** Read by graphology-graphml; a fact is an edge with the names at its ends. */
export const graphml: FactReader = {
  readFacts: (files) => {
    const graph = graphmlNode.parse(MultiGraph, decode(files.get('')!));
    return graph.mapEdges((_, { relation, weight }, _s, _t, source, target) => {
      const ends = [source, target].map(({ kind, label, key }) => `${kind} ${key ?? label}`);
      if (relation !== 'spoke-of') ends.sort();
      return `${ends.join(' – ')}: ${relation} ${weight}`;
    });
  },
  facts: (records) => {
    const count = new Map<string, number>();
    for (const record of records) for (const fact of factsOf(record)) count.set(fact, (count.get(fact) ?? 0) + 1);
    return [...count].map(([fact, weight]) => `${fact} ${weight}`);
  },
};

function* factsOf(record: SifaraRecord): Generator<string> {
  const actors = [
    ...record.people.map((p) => ({ ...p, kind: 'person' })),
    ...record.countries.map((c) => ({ ...c, kind: 'country', key: c.alpha2 })),
    ...record.organizations.map((o) => ({ ...o, kind: 'organization' })),
  ].map(({ id, kind, key, name, mentions, ...more }) => ({
    id,
    same: key ?? `${kind} ${name.ar} ${'country' in more ? more.country : ''}`,
    label: `${kind} ${key ?? xml(name.ar)}`,
    mentions,
  }));
  const byId = new Map(actors.map((a) => [a.id, a]));
  for (const { participants, status } of record.meetings) {
    const parties = participants.filter((p) => p.role !== 'excluded' && p.ref !== null).map((p) => byId.get(p.ref!)!);
    const once = parties.filter((p, i) => parties.findIndex(({ same }) => same === p.same) === i);
    for (let i = 0; i < once.length; i++)
      for (let j = i + 1; j < once.length; j++)
        yield `${[once[i]!.label, once[j]!.label].sort().join(' – ')}: ${MET[status]}`;
  }
  for (const { speaker, content } of record.quotes) {
    const from = speaker.ref === null ? undefined : byId.get(speaker.ref);
    if (!from) continue;
    const named = actors.filter((a) => a.mentions.some((m) => m.start >= content.start && m.end <= content.end));
    for (const a of named) if (a.id !== from.id) yield `${from.label} – ${a.label}: spoke-of`;
  }
}
