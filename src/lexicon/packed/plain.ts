/** Stands before a character that is no sign. */
const PLAIN = '~';
/**
 * What each sign stands for: Arabic letters in one byte of UTF-8 instead of two, and what often stands between the words of JSON. Letters and digits of keys, and the
 * signs of JSON that are left, stand for themselves.
 */
const SIGNS: readonly (readonly [string, string])[] = [
  ...[...'ابتةثجحخدذرزسشصضطظعغفقكلمن'].map((letter, i) => [String.fromCharCode(0x41 + i), letter] as const),
  ...(
    [
      ['!', 'ه'],
      ['#', 'و'],
      ['$', 'ي'],
      ['%', 'ى'],
      ['&', 'أ'],
      ['(', 'إ'],
      [')', 'آ'],
      ['*', 'ء'],
      ['+', 'ؤ'],
      ['/', 'ئ'],
      [';', '","'],
      ['<', '":["'],
      ['=', '"],"'],
      ['>', '":"'],
      ['?', '},{"'],
    ] as const
  ).map(([sign, text]) => [sign, text] as const),
];
/** How many units are made a string at once. */
const CHUNK = 8192;

/** Writes a text with signs. */
export function packText(text: string): string {
  const units = new Map(SIGNS.filter(([, meant]) => meant.length === 1).map(([sign, meant]) => [meant, sign]));
  const runs = SIGNS.filter(([, meant]) => meant.length > 1).sort((a, b) => b[1].length - a[1].length);
  const taken = new Set([PLAIN, ...SIGNS.map(([sign]) => sign)]);
  let out = '';
  for (let i = 0; i < text.length; ) {
    const run = runs.find(([, meant]) => text.startsWith(meant, i));
    const unit = text[i]!;
    out += run ? run[0] : (units.get(unit) ?? (taken.has(unit) ? PLAIN + unit : unit));
    i += run ? run[1].length : 1;
  }
  return out;
}

/** Reads what `packText` wrote. */
export function unpackText(packed: string): string {
  const meant: (string | undefined)[] = [];
  for (const [sign, text] of SIGNS) meant[sign.charCodeAt(0)] = text;
  const first = new Uint16Array(128);
  for (let code = 0; code < 128; code++) first[code] = meant[code]?.length === 1 ? meant[code]!.charCodeAt(0) : code;
  for (const [sign, text] of SIGNS) if (text.length > 1) first[sign.charCodeAt(0)] = 0;
  const plain = PLAIN.charCodeAt(0);
  const units = new Uint16Array(CHUNK);
  let out = '';
  let n = 0;
  for (let i = 0; i < packed.length; i++) {
    if (n + 8 > CHUNK) {
      out += String.fromCharCode.apply(null, units.subarray(0, n) as unknown as number[]);
      n = 0;
    }
    const code = packed.charCodeAt(i);
    if (code === plain) units[n++] = packed.charCodeAt(++i);
    else {
      const unit = code < 128 ? first[code]! : code;
      if (unit !== 0) units[n++] = unit;
      else {
        const text = meant[code]!;
        for (let k = 0; k < text.length; k++) units[n++] = text.charCodeAt(k);
      }
    }
  }
  return out + String.fromCharCode.apply(null, units.subarray(0, n) as unknown as number[]);
}
