/** Bytes of a text in a single-byte encoding, by the decoder's own table. */
export function encode(text: string, encoding: 'windows-1256' | 'iso-8859-6'): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(new Uint8Array([byte])), byte);
  return Uint8Array.from([...text], (char) => table.get(char) ?? 0x3f);
}

/** Bytes of a text in UTF-16 with a byte-order mark. */
export function encodeUtf16(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !big);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2 + 2, text.charCodeAt(i), !big);
  return bytes;
}
