/** An element of an XML document; its children in order, texts decoded. */
export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  /** The namespace, or the prefix where it is not declared; '' where there is neither. */
  readonly space: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlNode | string)[];
}

/** The child elements of a name. */
export const childrenNamed = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child): child is XmlNode => typeof child !== 'string' && child.name === name);

/** The first child element of a name. */
export const childNamed = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child): child is XmlNode => typeof child !== 'string' && child.name === name);

/** The element at the end of a path of names, each the first of its name. */
export const atPath = (node: XmlNode, ...names: readonly string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>((at, name) => childNamed(at, name), node);

/** All text inside an element, nothing put between; null where there is none. */
export function textOf(node: XmlNode | undefined): string | null {
  if (!node) return null;
  const parts: string[] = [];
  collect(node, parts);
  const text = parts.join('').trim();
  return text === '' ? null : text;
}

function collect(node: XmlNode, parts: string[]): void {
  for (const child of node.children)
    if (typeof child === 'string') parts.push(child);
    else collect(child, parts);
}

/** The elements of some names, wherever they stand; what stands inside one is not looked for. */
export function descendantsNamed(node: XmlNode, names: ReadonlySet<string>): XmlNode[] {
  if (names.has(node.name)) return [node];
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : descendantsNamed(child, names)));
}
