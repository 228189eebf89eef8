import { make, say } from './interface.js';
import type { Answer } from './messages.js';

/** How many rows of a list are shown. */
const ROWS = 30;

/** What stands behind a finding: its rule at each place, its dictionary entry, the steps. */
export function whyOf({ explanation, entry }: Answer & { type: 'explanation' }): HTMLElement[] {
  if (!explanation) return [];
  const { kind, id, key, evidence, merged, steps } = explanation;
  const parts = [
    make('p', { class: 'why-head' }, make('code', {}, id), ` ${kind}`, ...(key ? [' ', make('code', {}, key)] : [])),
    table(
      [say('why.words'), say('why.rule'), say('why.place')],
      evidence.map(({ text, rule, start, end }) => [arabic(text), make('code', {}, rule), `${start}–${end}`]),
    ),
  ];
  if (entry)
    parts.push(
      make('h3', {}, say('why.entry')),
      make(
        'dl',
        {},
        ...entry.flatMap(([name, value]) => [
          make('dt', {}, say(`field.${name}`)),
          make('dd', {}, ...value.split('\n').map((line) => make('div', {}, make('bdi', {}, line)))),
        ]),
      ),
    );
  else if (kind === 'person' || kind === 'place' || kind === 'organization')
    parts.push(make('p', {}, say('why.noEntry')));
  if (merged.length > 0)
    parts.push(
      make('h3', {}, say('why.merged')),
      make('ul', {}, ...merged.map((line) => make('li', { dir: 'auto' }, line))),
    );
  if (steps && steps.length > 0)
    parts.push(
      make(
        'details',
        {},
        make('summary', {}, `${say('why.steps')} (${steps.length})`),
        table(
          [say('why.stage'), say('why.rule'), say('why.note'), say('why.place')],
          steps.map(({ stage, rule, note, start, end }) => [stage, make('code', {}, rule), note, `${start}–${end}`]),
        ),
      ),
    );
  return parts;
}

const arabic = (text: string): HTMLElement =>
  make('bdi', { lang: 'ar' }, text.length > 160 ? `${text.slice(0, 160)}…` : text);

function table(heads: readonly string[], rows: readonly (readonly (Node | string)[])[]): HTMLElement {
  const shown = rows.slice(0, ROWS).map((cells) => make('tr', {}, ...cells.map((cell) => make('td', {}, cell))));
  const head = make('tr', {}, ...heads.map((text) => make('th', { scope: 'col' }, text)));
  const body = make('table', {}, make('thead', {}, head), make('tbody', {}, ...shown));
  const rest = rows.length - shown.length;
  return make('div', {}, body, ...(rest > 0 ? [make('p', {}, say('why.more', { count: rest }))] : []));
}
