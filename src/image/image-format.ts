/**
 * An image: objects as they stood in memory, to be read back without working them out again. It begins with `MAGIC`, the length of the
 * skeleton in bytes (32 bits, little endian) and the skeleton, JSON in UTF-8; behind it, each at a multiple of `ALIGN` bytes, stand the
 * numbers of the typed arrays, little endian.
 */
export const MAGIC = 0x31676d69;
/** Bytes before the skeleton: the magic number and the skeleton's length. */
export const HEAD = 8;
export const ALIGN = 8;

/** The types of arrays that an image holds; nodes give their places in this list. */
export const ARRAY_TYPES = [Uint8Array, Uint16Array, Int32Array, Uint32Array, Float64Array, Int16Array] as const;
export type NumberArray = InstanceType<(typeof ARRAY_TYPES)[number]>;

/** What a node of the skeleton is. */
export const NodeKind = {
  /** type, stored type, offset behind the skeleton, length: numbers as they stand, in a type that may be narrower. */
  numbers: 0,
  /** type, length, and two nodes: the places of the numbers that are not 0, and those numbers. */
  sparse: 1,
  /** A value of JSON alone. */
  plain: 2,
  /** An array, an object, a Map (keys and values in turn) and a Set, of values. */
  array: 3,
  object: 4,
  map: 5,
  set: 6,
  /** The place of its kind in `kinds()`, its fields, and what its kind has written besides. */
  instance: 7,
} as const;

/** One node; the first entry says of what kind. */
export type ImageNode = readonly [kind: number, ...rest: unknown[]];

/** A value inside a node: itself, or in an array nothing (undefined), a node's number, or 0 and a value of JSON. */
export type ImageValue = string | number | boolean | null | readonly [] | readonly [number] | readonly [0, unknown];

/** The skeleton. */
export interface Skeleton {
  /** The build that wrote it. */
  readonly build: string;
  /** The first is what the image is of. */
  readonly nodes: readonly ImageNode[];
}
