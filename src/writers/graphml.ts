import { type Actor, Network, type Tie } from './network.js';
import type { Writer } from './writer.js';
import { element, loadXmlBuilder, XML_DECLARATION, type XmlNode } from './xml.js';

const NODE_KEYS = ['label', 'name_en', 'kind', 'country', 'key'] as const;
const EDGE_KEYS = ['relation', 'weight', 'first', 'last'] as const;

/** GraphML of the whole run: who met whom (undirected) and who spoke of whom (directed), with how often and when. */
export const graphmlWriter: Writer = {
  name: 'graphml',
  extension: '.graphml',
  mediaType: 'application/graphml+xml',
  layout: 'file',
  independent: false,
  open: async () => {
    const build = await loadXmlBuilder();
    const network = new Network();
    return {
      add: (record) => {
        network.add(record);
        return [];
      },
      end: () => [{ path: '', content: `${XML_DECLARATION}${build(graphml(network))}\n` }],
    };
  },
};

function graphml({ actors, ties }: Network): XmlNode {
  const numbers = new Map([...actors.values()].map((actor, i) => [actor.id, `n${i + 1}`]));
  const keys = (of: string, names: readonly string[]) =>
    names.map((name) =>
      element('key', { id: name, for: of, 'attr.name': name, 'attr.type': name === 'weight' ? 'int' : 'string' }),
    );
  return element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
    ...keys('node', NODE_KEYS),
    ...keys('edge', EDGE_KEYS),
    element('graph', { id: 'sifara', edgedefault: 'undirected' }, [
      ...[...actors.values()].map((actor) => node(actor, numbers.get(actor.id)!)),
      ...[...ties.values()].map((tie, i) => edge(tie, `e${i + 1}`, numbers)),
    ]),
  ]);
}

const data = (key: string, value: string | number | null): XmlNode[] =>
  value === null ? [] : [element('data', { key }, [String(value)])];

const node = ({ name, nameEn, kind, country, key }: Actor, id: string): XmlNode =>
  element('node', { id }, [
    ...data('label', name),
    ...data('name_en', nameEn),
    ...data('kind', kind),
    ...data('country', country),
    ...data('key', key),
  ]);

const edge = (
  { source, target, relation, weight, first, last }: Tie,
  id: string,
  numbers: ReadonlyMap<string, string>,
) =>
  element(
    'edge',
    {
      id,
      source: numbers.get(source.id),
      target: numbers.get(target.id),
      directed: relation === 'spoke-of' ? 'true' : 'false',
    },
    [...data('relation', relation), ...data('weight', weight), ...data('first', first), ...data('last', last)],
  );
