import { wellFormed } from '../text/code-points.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** Characters that turn the direction of what follows, beyond what any element can hold in. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Characters that HTML does not hold. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/gu;

const escaped = (text: string): string =>
  wellFormed(text)
    .replace(CONTROLS, '\ufffd')
    .replace(/[&<>"'\r]/gu, (character) => ESCAPES[character]!);

/** Text for an attribute in double quotes; characters that turn the direction are left out. */
export const attribute = (text: string): string => escaped(String(text).replace(OVERRIDES, ''));

/** Text between tags; characters that turn the direction are left out. */
export const html = attribute;

/** Text between tags; a character that turns the direction becomes a small sign that names it. */
export const printed = (text: string): string =>
  escaped(String(text)).replace(
    OVERRIDES,
    (character) => `<span class="sf-control" title="U+${character.charCodeAt(0).toString(16).toUpperCase()}"></span>`,
  );

/** Text as an isolated run: what stands in it cannot move what stands around it. */
export const isolated = (text: string, language?: string): string =>
  `<bdi${language ? ` lang="${attribute(language)}"` : ''}>${html(text)}</bdi>`;

/** A web address that may be a link; null for every other scheme and what is none. */
export function webAddress(url: string | null): string | null {
  if (typeof url !== 'string' || !/^https?:\/\/[^\s"'<>\\]+$/iu.test(url)) return null;
  return url;
}

/** JSON that can stand in a script element; no character in it ends the element, a line, or turns the direction. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
