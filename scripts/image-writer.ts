// Writes an image of objects: the other side of src/image/read-image.ts.
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
} from '../src/image/image-format.js';
import { type Fields, kinds } from '../src/image/kinds.js';
import { WRITTEN } from './image-fields.js';

/** Types by the room of a number, the narrowest first. */
const NARROW = [Uint8Array, Uint16Array, Int16Array, Int32Array, Uint32Array] as const;
/** An array with fewer numbers than a part of so many is held by the places of those. */
const SPARSE = 4;

/** The image of an object and all that it holds. */
export function writeImage(root: object, build: string): Uint8Array {
  return new ImageWriter(root).image(build);
}

class ImageWriter {
  private readonly prototypes = kinds().map(({ blank }) => Object.getPrototypeOf(blank()));
  private readonly nodes: ImageNode[] = [];
  private readonly numberOf = new Map<object, number>();
  /** How often each object is held. */
  private readonly held = new Map<object, number>();
  /** Whether an object is a value of JSON through and through, with nothing in it that others hold too. */
  private readonly plain = new Map<object, boolean>();
  private readonly parts: NumberArray[] = [];
  private size = 0;
  /** What kinds write in place of an object's fields, made once. */
  private readonly written = new Map<object, readonly [Fields, Fields | null]>();

  constructor(private readonly root: object) {
    const counted: object[] = [];
    this.count(root, counted);
    for (const object of counted) this.plain.set(object, this.isPlain(object));
  }

  image(build: string): Uint8Array {
    this.put(this.root);
    const skeleton = new TextEncoder().encode(JSON.stringify({ build, nodes: this.nodes } satisfies Skeleton));
    const start = padded(HEAD + skeleton.length);
    const bytes = new Uint8Array(start + this.size);
    const head = new DataView(bytes.buffer);
    head.setUint32(0, MAGIC, true);
    head.setUint32(4, skeleton.length, true);
    bytes.set(skeleton, HEAD);
    let at = start;
    for (const part of this.parts) {
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      at += padded(part.byteLength);
    }
    return bytes;
  }

  private fieldsOf(object: object): readonly [fields: Fields, given: Fields | null] {
    let both = this.written.get(object);
    if (!both) {
      const { without = [], instead, given } = WRITTEN.get(Object.getPrototypeOf(object)) ?? {};
      const own = without === 'all' ? [] : Object.entries(object).filter(([name]) => !without.includes(name));
      both = [{ ...Object.fromEntries(own), ...instead?.(object as never) }, given?.(object as never) ?? null];
      this.written.set(object, both);
    }
    return both;
  }

  /** The objects that one holds directly. */
  private *partsOf(object: object): Generator<unknown> {
    if (ArrayBuffer.isView(object)) return;
    if (Array.isArray(object) || object instanceof Set) yield* object;
    else if (object instanceof Map) for (const pair of object) yield* pair;
    else {
      const kind = this.kindOf(object);
      if (kind < 0) yield* Object.values(object);
      else for (const fields of this.fieldsOf(object)) yield* Object.values(fields ?? {});
    }
  }

  /** Counts who holds what; gives each object behind those that it holds. */
  private count(object: object, counted: object[]): void {
    const before = this.held.get(object) ?? 0;
    this.held.set(object, before + 1);
    if (before > 0) return;
    for (const part of this.partsOf(object)) if (isObject(part)) this.count(part, counted);
    counted.push(object);
  }

  private isPlain(object: object): boolean {
    if (!Array.isArray(object) && Object.getPrototypeOf(object) !== Object.prototype) return false;
    for (const part of this.partsOf(object)) {
      if (part === undefined || typeof part === 'function') return false;
      if (typeof part === 'number' && !Number.isFinite(part)) return false;
      if (isObject(part) && (this.held.get(part)! > 1 || !this.plain.get(part))) return false;
    }
    return true;
  }

  /** The place of an object's class in the kinds, -1 for plain objects. */
  private kindOf(object: object): number {
    const prototype = Object.getPrototypeOf(object);
    if (prototype === Object.prototype || prototype === null) return -1;
    const kind = this.prototypes.indexOf(prototype);
    if (kind < 0) throw new Error(`no kind for objects of ${(object as object).constructor.name}`);
    return kind;
  }

  private value(value: unknown): ImageValue {
    if (value === undefined) return [];
    if (typeof value === 'function') throw new Error(`an image holds no functions: ${value.name || value.toString()}`);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new Error(`an image holds no ${value} outside arrays`);
    if (!isObject(value)) return value as ImageValue;
    return this.held.get(value) === 1 && this.plain.get(value) ? [0, value] : [this.put(value)];
  }

  /** The number of an object's node. */
  private put(object: object): number {
    const known = this.numberOf.get(object);
    if (known !== undefined) return known;
    if (ArrayBuffer.isView(object)) return this.putNumbers(object as NumberArray);
    const number = this.nodes.push([NodeKind.plain, null]) - 1;
    this.numberOf.set(object, number);
    this.nodes[number] = this.plain.get(object) ? [NodeKind.plain, object] : this.nodeOf(object);
    return number;
  }

  private nodeOf(object: object): ImageNode {
    const fields = (of: object) => Object.fromEntries(Object.entries(of).map(([name, v]) => [name, this.value(v)]));
    if (Array.isArray(object)) return [NodeKind.array, object.map((v) => this.value(v))];
    if (object instanceof Map) return [NodeKind.map, [...object].flat().map((v) => this.value(v))];
    if (object instanceof Set) return [NodeKind.set, [...object].map((v) => this.value(v))];
    const kind = this.kindOf(object);
    if (kind < 0) return [NodeKind.object, fields(object)];
    const [own, given] = this.fieldsOf(object);
    return given ? [NodeKind.instance, kind, fields(own), fields(given)] : [NodeKind.instance, kind, fields(own)];
  }

  private putNumbers(array: NumberArray): number {
    const type = ARRAY_TYPES.findIndex((one) => array.constructor === one);
    if (type < 0) throw new Error(`no image of ${array.constructor.name}`);
    const places: number[] = [];
    for (let i = 0; i < array.length; i++) if (array[i] !== 0) places.push(i);
    let node: ImageNode;
    if (places.length * SPARSE < array.length) {
      const at = this.section(narrowed(Uint32Array.from(places)), 3);
      const values = places.map((i) => array[i]!);
      const made = (array.constructor as typeof Float64Array).from(values) as NumberArray;
      node = [NodeKind.sparse, type, array.length, at, this.section(narrowed(made), type)];
    } else {
      const number = this.section(narrowed(array), type);
      this.numberOf.set(array, number);
      return number;
    }
    const number = this.nodes.push(node) - 1;
    this.numberOf.set(array, number);
    return number;
  }

  /** The node of numbers that stand in the image as they are given. */
  private section(stored: NumberArray, type: number): number {
    const offset = this.size;
    this.parts.push(stored);
    this.size += padded(stored.byteLength);
    const storedType = ARRAY_TYPES.findIndex((one) => stored.constructor === one);
    return this.nodes.push([NodeKind.numbers, type, storedType, offset, stored.length]) - 1;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const padded = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;

/** The same numbers in the narrowest type that holds them. */
function narrowed(array: NumberArray): NumberArray {
  if (array instanceof Float64Array) return array;
  for (const Type of NARROW) {
    const narrow = Type.from(array);
    if (narrow.every((number, i) => number === array[i])) return narrow;
  }
  return array;
}
