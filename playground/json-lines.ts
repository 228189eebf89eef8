/** Objects and lists up to this length stand on one line. */
const LINE = 110;
/** Strings longer than this are shortened: a line of a megabyte cannot be laid out. */
const STRING = 300;

/** JSON as lines for the eye: short objects on one line, long strings shortened. */
export interface JsonLines {
  readonly lines: readonly string[];
  /** The line on which the object with this id begins. */
  readonly lineOf: ReadonlyMap<string, number>;
  readonly shortened: boolean;
}

/** Prints a value; strings over 300 characters end in … and how many characters were left out. */
export function printJson(value: unknown): JsonLines {
  const lines: string[] = [];
  const lineOf = new Map<string, number>();
  let shortened = false;

  const text = (string: string): string => {
    if (string.length <= STRING) return JSON.stringify(string);
    shortened = true;
    return `${JSON.stringify(string.slice(0, STRING)).slice(0, -1)}" … (+${string.length - STRING})`;
  };
  const scalar = (part: unknown): string => (typeof part === 'string' ? text(part) : JSON.stringify(part));
  const entries = (part: object): [string, unknown][] =>
    Object.entries(part).filter(([, inner]) => inner !== undefined);

  /** One line, or null as soon as it grows too long. */
  const flat = (part: unknown, room: number): string | null => {
    if (typeof part !== 'object' || part === null) {
      const printed = scalar(part);
      return printed.length <= room ? printed : null;
    }
    const list = Array.isArray(part);
    const parts: string[] = [];
    let used = 4;
    for (const [key, inner] of list ? part.map((inner) => ['', inner] as const) : entries(part)) {
      const lead = list ? '' : `"${key}": `;
      const printed = flat(inner, room - used - lead.length);
      if (printed === null) return null;
      used += lead.length + printed.length + 2;
      if (used > room) return null;
      parts.push(lead + printed);
    }
    if (parts.length === 0) return list ? '[]' : '{}';
    return list ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  };

  const print = (part: unknown, lead: string, tail: string, depth: number): void => {
    const indent = '  '.repeat(depth);
    if (typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string' && depth > 1)
      if (!lineOf.has(part.id)) lineOf.set(part.id, lines.length);
    const line = flat(part, LINE - indent.length - lead.length);
    if (line !== null || typeof part !== 'object' || part === null) {
      lines.push(indent + lead + (line ?? scalar(part)) + tail);
      return;
    }
    const list = Array.isArray(part);
    lines.push(indent + lead + (list ? '[' : '{'));
    const inner = list ? part.map((item) => ['', item] as const) : entries(part);
    inner.forEach(([key, item], i) => {
      print(item, list ? '' : `"${key}": `, i < inner.length - 1 ? ',' : '', depth + 1);
    });
    lines.push(indent + (list ? ']' : '}') + tail);
  };

  print(value, '', '', 0);
  return { lines, lineOf, shortened };
}

const TOKEN = /"(?:[^"\\]|\\.)*"(:?)|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/gu;

/** A line as an element of HTML, with the parts of JSON told apart by class; everything is escaped. */
export function colourLine(line: string): string {
  let html = '<span class="json-row">';
  let at = 0;
  for (const match of line.matchAll(TOKEN)) {
    const kind = match[1] ? 'key' : match[0][0] === '"' ? 'string' : 'literal';
    html += `${escaped(line.slice(at, match.index))}<span class="json-${kind}">${escaped(match[0])}</span>`;
    at = match.index + match[0].length;
  }
  return `${html}${escaped(line.slice(at))}</span>`;
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
