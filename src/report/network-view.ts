import type { PairCount } from '../corpus/statistics.js';
import type { Name } from '../record/record.js';
import { attribute, html } from './escape.js';
import { type Edge, layOut, type Point } from './layout.js';
import { type Language, numeral, type Say } from './words.js';

const NODES = 60;
const [WIDTH, HEIGHT, EDGE] = [960, 620, 70];

interface Party {
  readonly key: string;
  readonly name: Name;
  meetings: number;
}

/** Who met whom as a drawing: the parties with the most meetings, sized by them. */
export function renderNetwork(pairs: readonly PairCount[], language: Language, say: Say): string {
  const all = partiesOf(pairs);
  const shown = all.slice(0, NODES);
  if (shown.length === 0) return `<p class="sf-note">${html(say('note.none'))}</p>`;
  const numbers = new Map(shown.map(({ key }, i) => [key, i]));
  const edges = pairs.flatMap(({ parties, meetings }): Edge[] => {
    const [source, target] = [numbers.get(parties[0]), numbers.get(parties[1])];
    return source === undefined || target === undefined ? [] : [{ source, target, weight: meetings }];
  });
  const points = layOut(shown.length, edges, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE).map(({ x, y }) => ({
    x: x + EDGE,
    y: y + EDGE,
  }));
  const note = shown.length < all.length ? say('note.nodes', { shown: shown.length, all: all.length }) : '';
  return [
    `<div class="sf-figure" tabindex="0" role="group" aria-label="${attribute(say('label.network'))}">`,
    `<svg class="sf-network" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${attribute(say('label.network'))}">`,
    ...edges.map((edge) => line(edge, points)),
    ...nodes(shown, points, language),
    '</svg></div>',
    note && `<p class="sf-note">${html(note)}</p>`,
  ].join('');
}

function partiesOf(pairs: readonly PairCount[]): Party[] {
  const parties = new Map<string, Party>();
  for (const { parties: keys, names, meetings } of pairs)
    for (const [i, key] of keys.entries()) {
      const party = parties.get(key) ?? { key, name: names[i]!, meetings: 0 };
      parties.set(key, party);
      party.meetings += meetings;
    }
  return [...parties.values()].sort((a, b) => b.meetings - a.meetings || (a.key < b.key ? -1 : 1));
}

function line({ source, target, weight }: Edge, points: readonly Point[]): string {
  const [a, b] = [points[source]!, points[target]!];
  const width = Math.min(1 + Math.log2(weight), 6).toFixed(1);
  return `<line data-from="${source}" data-to="${target}" x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke-width="${width}"/>`;
}

const radiusOf = (meetings: number): number => Math.min(5 + 2.5 * Math.sqrt(meetings), 22);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The nodes; a name is written where it covers no other, else it shows when the node is pointed at. */
function nodes(parties: readonly Party[], points: readonly Point[], language: Language): string[] {
  const taken: Box[] = points.map(({ x, y }, i) => around(x, y, radiusOf(parties[i]!.meetings) * 1.4, 12));
  return parties.map(({ key, name, meetings }, i) => {
    const { x, y } = points[i]!;
    const radius = radiusOf(meetings);
    const label = shortName(language === 'en' && name.en ? name.en : name.ar);
    const half = label.length * 3.6;
    const places = [y + radius + 14, y - radius - 6];
    const at = places.find((place) => fits(around(x, place - 4, 2 * half, 14), taken));
    if (at !== undefined) taken.push(around(x, at - 4, 2 * half, 14));
    const kind = key.slice(0, key.indexOf(':'));
    return [
      `<g class="sf-node" data-node="${i}" data-kind="${attribute(kind)}"><title>${html(label)} · ${numeral(meetings)}</title>`,
      `<circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}"/>`,
      `<text class="${at === undefined ? 'sf-crowded' : ''}" x="${x}" y="${(at ?? places[0]!).toFixed(1)}" text-anchor="middle">${html(label)}</text></g>`,
    ].join('');
  });
}

const shortName = (name: string): string => (name.length > 30 ? `${name.slice(0, 28)}…` : name);

const around = (x: number, y: number, width: number, height: number): Box => ({
  ...{ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 },
});

const fits = (box: Box, taken: readonly Box[]): boolean =>
  box.left > 0 &&
  box.right < WIDTH &&
  taken.every((o) => box.right < o.left || o.right < box.left || box.bottom < o.top || o.bottom < box.top);
