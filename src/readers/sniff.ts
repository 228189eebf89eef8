/** How many bytes tell the kind of an input. */
export const SNIFF_BYTES = 4096;

const ROOTS: Readonly<Record<string, string>> = {
  rss: 'rss',
  rdf: 'rss',
  feed: 'atom',
  newsitem: 'newsml',
  newsmessage: 'newsml',
  nitf: 'nitf',
  html: 'html',
};
const PAGE_ELEMENTS =
  /^(?:html|head|body|title|meta|link|script|style|div|p|article|main|section|h[1-6]|table|center|font)$/u;

/** The name of the reader for an input that starts with these bytes; null where they look like plain text. */
export function sniffKind(bytes: Uint8Array): string | null {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, SNIFF_BYTES)).trimStart();
  if (/^\{\s*"/u.test(head)) return 'jsonl';
  if (!head.startsWith('<')) return null;
  const doctype = /^(?:<\?[^>]*>\s*|<!--[^>]*>\s*)*<!doctype\s+([\w.:-]+)/iu.exec(head)?.[1];
  const root = doctype ?? firstElement(head);
  if (root === null) return head.startsWith('<?xml') ? 'rss' : null;
  const name = root.replace(/^.*:/u, '').toLowerCase();
  return ROOTS[name] ?? (PAGE_ELEMENTS.test(name) ? 'html' : head.startsWith('<?xml') ? 'rss' : null);
}

/** The name of the first element, comments and instructions passed over. */
function firstElement(head: string): string | null {
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
    if (head.startsWith('<!--', at)) {
      at = head.indexOf('-->', at);
      if (at < 0) return null;
    } else if (/[a-z]/iu.test(head[at + 1] ?? '')) return /^[\w.:-]+/u.exec(head.slice(at + 1))![0];
  }
  return null;
}
