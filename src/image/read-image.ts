import type { Words } from '../words.js';
import {
  ALIGN,
  ARRAY_TYPES,
  HEAD,
  type ImageNode,
  type ImageValue,
  MAGIC,
  NodeKind,
  type NumberArray,
  type Skeleton,
} from './image-format.js';
import { type Fields, type ImageKind, kinds } from './kinds.js';

/** Reads an image of the words of all stages; null for one of another build. */
export function readImage(image: Uint8Array, build: string): Words | null {
  const bytes = image.byteOffset % ALIGN === 0 ? image : image.slice();
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEAD || head.getUint32(0, true) !== MAGIC) return null;
  const end = HEAD + head.getUint32(4, true);
  const skeleton = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, end))) as Skeleton;
  if (skeleton.build !== build) return null;
  const numbers = bytes.byteOffset + Math.ceil(end / ALIGN) * ALIGN;
  return new ImageReader(skeleton.nodes, bytes.buffer as ArrayBuffer, numbers).read() as Words;
}

class ImageReader {
  private readonly made: unknown[] = [];
  private readonly kinds: readonly ImageKind[] = kinds();

  constructor(
    private readonly nodes: readonly ImageNode[],
    private readonly buffer: ArrayBuffer,
    private readonly start: number,
  ) {}

  /** Makes all objects empty, then fills them: they may hold one another. */
  read(): unknown {
    for (const node of this.nodes) this.made.push(this.make(node));
    for (let n = 0; n < this.nodes.length; n++) this.fill(this.nodes[n]!, this.made[n]);
    return this.made[0];
  }

  private make(node: ImageNode): unknown {
    switch (node[0]) {
      case NodeKind.numbers:
        return this.numbers(node as never);
      case NodeKind.sparse:
        return this.sparse(node as never);
      case NodeKind.map:
        return new Map();
      case NodeKind.set:
        return new Set();
      case NodeKind.instance:
        return this.kinds[node[1] as number]!.blank();
      default:
        // Values of JSON, arrays and objects are taken as they were parsed.
        return node[1];
    }
  }

  private numbers([, type, stored, offset, length]: [number, number, number, number, number]): NumberArray {
    const view = new ARRAY_TYPES[stored]!(this.buffer, this.start + offset, length);
    return stored === type ? view : new ARRAY_TYPES[type]!(view);
  }

  /** The arrays of places and numbers stand before it. */
  private sparse([, type, length, at, values]: [number, number, number, number, number]): NumberArray {
    const places = this.made[at] as NumberArray;
    const numbers = this.made[values] as NumberArray;
    const array = new ARRAY_TYPES[type]!(length);
    for (let i = 0; i < places.length; i++) array[places[i]!] = numbers[i]!;
    return array;
  }

  private fill(node: ImageNode, made: unknown): void {
    const is = node[0];
    if (is === NodeKind.array) this.fillArray(made as unknown[]);
    else if (is === NodeKind.object) this.fillFields(made as Fields);
    else if (is === NodeKind.map) {
      const pairs = node[1] as ImageValue[];
      for (let i = 0; i < pairs.length; i += 2)
        (made as Map<unknown, unknown>).set(this.value(pairs[i]!), this.value(pairs[i + 1]!));
    } else if (is === NodeKind.set) {
      for (const value of node[1] as ImageValue[]) (made as Set<unknown>).add(this.value(value));
    } else if (is === NodeKind.instance) {
      const fields = node[2] as Fields;
      this.fillFields(fields);
      Object.assign(made as object, fields);
      if (node[3]) {
        const given = node[3] as Fields;
        this.fillFields(given);
        this.kinds[node[1] as number]!.fill!(made as never, given);
      }
    }
  }

  private fillArray(array: unknown[]): void {
    for (let i = 0; i < array.length; i++) array[i] = this.value(array[i] as ImageValue);
  }

  private fillFields(fields: Fields): void {
    for (const name of Object.keys(fields)) fields[name] = this.value(fields[name] as ImageValue);
  }

  private value(value: ImageValue): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (value.length === 0) return undefined;
    return value.length === 1 ? this.made[value[0]] : value[1];
  }
}
