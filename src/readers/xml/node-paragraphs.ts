import { BlockBuilder } from '../html/blocks.js';
import { fragmentParagraphs } from '../html/main-content.js';
import type { XmlNode } from './node.js';

/** What NITF marks inside a line of text. */
const NITF_INLINE = new Set(
  'chron classifier copyrite copyrite.year copyrite.holder event function location money num frac sub sup object.title org alt-code person name.given name.family postaddr virtloc lang pronounce city country region state sublocation story.date'.split(
    ' ',
  ),
);
/** What NITF carries besides text. */
const NITF_SILENT = new Set(['media-reference', 'media-metadata', 'media-object', 'datasource']);

/** The paragraphs of XHTML or NITF elements, mixed content in order. */
export function nodeParagraphs(nodes: readonly (XmlNode | string)[]): string[] {
  const builder = new BlockBuilder();
  for (const node of nodes) tell(node, builder);
  builder.flush();
  return fragmentParagraphs(builder);
}

function tell(node: XmlNode | string, builder: BlockBuilder): void {
  if (typeof node === 'string') {
    builder.text(node);
    return;
  }
  const name = node.name.toLowerCase();
  if (NITF_SILENT.has(name)) return;
  builder.open(NITF_INLINE.has(name) ? 'span' : name, Object.fromEntries(node.attributes));
  for (const child of node.children) tell(child, builder);
  builder.close();
}
