/** The longest character reference, from its `&` to its `;`, in UTF-16 code units. */
const LONGEST = 10;

/** Names of HTML for marks and spaces; texts cut out of pages hold them. */
const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

/** The code unit that a reference of HTML (`&quot;`, `&#34;`, `&#x22;`) at `i` stands for; 0 where there is none, or one beyond U+FFFF. */
export function referenceAt(raw: string, i: number): number {
  const end = raw.slice(i, i + LONGEST).indexOf(';');
  if (end < 2) return 0;
  const name = raw.slice(i + 1, i + end);
  if (name[0] !== '#') return Object.hasOwn(NAMED, name) ? NAMED[name]!.charCodeAt(0) : 0;
  const digits = name.slice(1);
  const isHex = digits[0] === 'x' || digits[0] === 'X';
  const code = isHex ? Number(`0x${digits.slice(1)}`) : /^\d+$/u.test(digits) ? Number(digits) : 0;
  return Number.isInteger(code) && code <= 0xffff ? code : 0;
}

/** Where the reference at `i` ends. */
export const referenceEnd = (raw: string, i: number): number => raw.indexOf(';', i) + 1;
