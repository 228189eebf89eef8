import words from '../dictionaries/interface-playground.yaml';
import type { Language } from './messages.js';

let language: Language = 'en';

/** The language of the interface now. */
export const languageNow = (): Language => language;

/** Says a word of the interface; `{name}` in it is filled from `values`. */
export function say(word: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = words[word]?.[language] ?? word;
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? value.toLocaleString('en') : value;
  });
}

/** Puts the page into a language: every element with `data-word`, and the direction. */
export function speak(wanted: Language): void {
  language = wanted;
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = say('title');
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = say(element.dataset.word!);
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.setAttribute('aria-label', say(element.dataset.label!));
  for (const element of document.querySelectorAll<HTMLTextAreaElement>('[data-hint]'))
    element.placeholder = say(element.dataset.hint!);
}

/** An element of the page that must be there. */
export function part<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as T;
}

/** A new element with text and children. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
