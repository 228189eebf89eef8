import type { Name, RecordDate, RecordMeeting, RecordPerson, RecordQuote, SifaraRecord } from '../record/record.js';
import type { Span } from '../text/span.js';
import { attribute, html, isolated } from './escape.js';
import { type Finding, type Findings, KINDS, type Kind } from './findings.js';
import { type Language, numeral, type Say, sayDate, sayInterval } from './words.js';

/** What the cards need to know. */
export interface CardView {
  readonly record: SifaraRecord;
  readonly findings: Findings;
  readonly idOf: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly say: Say;
  readonly prefix: string;
  /** How much of the text is shown: what stands behind it has no link. */
  readonly length: number;
  /** The most cards of a kind, and the most places a card names. */
  readonly most: number;
  readonly level: number;
}

const PLACES = 40;

/** The cards, a section for each kind. */
export function renderCards(view: CardView): string {
  const sections = KINDS.filter((kind) => view.findings[kind].length > 0).map((kind) => section(view, kind));
  return sections.join('') || `<p class="sf-note">${html(view.say('note.nothing'))}</p>`;
}

function section(view: CardView, kind: Kind): string {
  const { say, prefix, level, most } = view;
  const all = view.findings[kind];
  const shown = all.slice(0, most);
  const note = say('note.cards', { shown: shown.length, all: all.length });
  const id = `${attribute(prefix)}${kind}`;
  return [
    `<section class="sf-cards" data-kind="${kind}" aria-labelledby="${id}">`,
    `<h${level + 1} id="${id}" class="sf-kind">${html(say(`kind.${kind}`))} <span class="sf-count">${numeral(all.length)}</span></h${level + 1}>`,
    '<ul>',
    ...shown.map((finding, i) => card(view, finding, i)),
    '</ul>',
    all.length > shown.length ? `<p class="sf-note">${html(note)}</p>` : '',
    '</section>',
  ].join('');
}

interface Content {
  readonly title: string;
  readonly lines: readonly string[];
  /** The places of the text that the card leads to. */
  readonly places: readonly (Span & { readonly text: string })[];
}

function card(view: CardView, { id, kind, refs }: Finding, i: number): string {
  const { title, lines, places } = contentOf(view, kind, i);
  const { prefix, level, say } = view;
  const links = places.slice(0, PLACES).map((place) => link(view, place));
  if (places.length > PLACES) links.push(`<span class="sf-more">+${numeral(places.length - PLACES)}</span>`);
  return [
    `<li class="sf-card" id="${attribute(prefix)}${id}" data-id="${id}" data-kind="${kind}" data-refs="${refs.join(' ')}">`,
    `<h${level + 2} class="sf-card-title"><button type="button" class="sf-pin" aria-pressed="false">${title}</button></h${level + 2}>`,
    ...lines.filter((line) => line !== ''),
    links.length
      ? `<p class="sf-places"><span class="sf-hidden">${html(say('label.mentions'))}: </span>${links.join(' ')}</p>`
      : '',
    '</li>',
  ].join('');
}

function link({ prefix, length }: CardView, { start, text }: Span & { readonly text: string }): string {
  const label = isolated(short(text));
  return Number.isSafeInteger(start) && start >= 0 && start < length
    ? `<a href="#${attribute(prefix)}s${start}">${label}</a>`
    : `<span>${label}</span>`;
}

const short = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 64 ? `${line.slice(0, 60).replace(/\s+\S*$/u, '')} …` : line;
};

function contentOf(view: CardView, kind: Kind, i: number): Content {
  const { record, language, say } = view;
  switch (kind) {
    case 'person':
      return person(view, record.people[i]!);
    case 'meeting':
      return meeting(view, record.meetings[i]!);
    case 'quote':
      return quote(view, record.quotes[i]!);
    case 'date':
      return date(view, record.dates[i]!);
    case 'country': {
      const { name, alpha2, mentions } = record.countries[i]!;
      return { title: named(name, language), lines: [pale([other(name, language), code(alpha2)])], places: mentions };
    }
    case 'place': {
      const { name, country, mentions } = record.places[i]!;
      return { title: named(name, language), lines: [pale([other(name, language), code(country)])], places: mentions };
    }
    default: {
      const { name, kind: body, country, mentions } = record.organizations[i]!;
      const facts = [other(name, language), html(say(`body.${body}`)), code(country)];
      return { title: named(name, language), lines: [pale(facts)], places: mentions };
    }
  }
}

/** A name in the language of the interface, or in the one it has. */
export const named = (name: Name, language: Language): string =>
  language === 'en' && name.en ? isolated(name.en, 'en') : isolated(name.ar, 'ar');

/** The name in the other language. */
const other = (name: Name, language: Language): string =>
  language === 'en' ? (name.en ? isolated(name.ar, 'ar') : '') : name.en ? isolated(name.en, 'en') : '';

const code = (country: string | null): string => (country ? `<bdi class="sf-code">${html(country)}</bdi>` : '');

const pale = (facts: readonly string[]): string => {
  const said = facts.filter((fact) => fact !== '');
  return said.length ? `<p class="sf-pale">${said.join(' · ')}</p>` : '';
};

const fact = (view: CardView, label: string, value: string): string =>
  value && `<p class="sf-fact"><span class="sf-label">${html(view.say(label))}</span> ${value}</p>`;

/** The printed words of an entity, leading to its card. */
function party(view: CardView, ref: string | null, text: string): string {
  const id = ref === null ? undefined : view.idOf.get(ref);
  return id ? `<a href="#${attribute(view.prefix)}${id}">${isolated(short(text))}</a>` : isolated(short(text));
}

function person(view: CardView, { name, country, roles, mentions }: RecordPerson): Content {
  const printed = new Map(roles.map((role) => [`${role.title} ${role.office}`, role]));
  const lines = [...printed.values()].map(({ title, office }) => {
    const english = view.language === 'en' && office ? `<span class="sf-office">${html(spoken(office))}</span>` : '';
    return `<p class="sf-role">${[title ? isolated(title, 'ar') : '', english].filter(Boolean).join(' · ')}</p>`;
  });
  return {
    title: named(name, view.language),
    lines: [pale([other(name, view.language), code(country)]), ...lines],
    places: mentions,
  };
}

const spoken = (slug: string): string => slug.replace(/-/gu, ' ');

function meeting(
  view: CardView,
  { type, status, trigger, participants, dateId, place, topic }: RecordMeeting,
): Content {
  const { say, record } = view;
  const found = dateId === null ? undefined : record.dates.find(({ id }) => id === dateId);
  const who = participants.map(({ ref, text, role, count }) =>
    [
      `<li>${party(view, ref, text)}`,
      role === 'participant' ? '' : ` <span class="sf-office">${html(say(`role.${role}`))}</span>`,
      count === null ? '' : ` <span class="sf-office">×${numeral(Number(count))}</span>`,
      '</li>',
    ].join(''),
  );
  return {
    title: `${html(say(`meeting.${type}`))} <span class="sf-status" data-status="${attribute(status)}">${html(say(`status.${status}`))}</span>`,
    lines: [
      who.length
        ? `<ul class="sf-parties" aria-label="${attribute(say('label.participants'))}">${who.join('')}</ul>`
        : '',
      fact(view, 'label.date', found ? dated(view, found) : ''),
      fact(view, 'label.place', place ? party(view, place.ref, place.text) : ''),
      fact(view, 'label.topic', topic ? isolated(short(topic.text)) : ''),
    ],
    places: [trigger],
  };
}

const dated = (view: CardView, { id, text, from, to, value }: RecordDate): string =>
  `${party(view, id, text)} <span class="sf-office"><bdi>${html(from ? sayInterval(from, to, view.say) : value)}</bdi></span>`;

function quote(view: CardView, { kind, content, cue, speaker, relay, modality }: RecordQuote): Content {
  const { say } = view;
  const unnamed = speaker.kind === 'anonymous' || speaker.kind === 'unknown';
  const whose = speakerName(view, speaker);
  const tags = [
    html(say(`quote.${kind}`)),
    unnamed && speaker.kind !== 'unknown' ? html(say(`speaker.${speaker.kind}`)) : '',
    modality === 'asserted' ? '' : html(say(`modality.${modality}`)),
  ];
  return {
    title: whose || html(say('speaker.unknown')),
    lines: [
      `<p class="sf-pale">${tags.filter(Boolean).join(' · ')}</p>`,
      fact(
        view,
        'label.cue',
        cue ? `${isolated(cue.text, 'ar')} <span class="sf-office">${html(say(`force.${cue.force}`))}</span>` : '',
      ),
      fact(view, 'label.relay', relay.map(({ ref, text }) => party(view, ref, text)).join(' ← ')),
    ],
    places: [content],
  };
}

/** The speaker by name where the record knows it, else the printed words. */
function speakerName({ record, language }: CardView, { ref, text }: RecordQuote['speaker']): string {
  const known = [...record.people, ...record.organizations, ...record.countries].find(({ id }) => id === ref);
  return known ? named(known.name, language) : text ? isolated(short(text), 'ar') : '';
}

function date(view: CardView, { text, start, end, type, value, from, to, calendar }: RecordDate): Content {
  const days = from || to ? sayInterval(from, to, view.say) : sayDate(value, view.say);
  return {
    title: `<bdi>${html(days)}</bdi>`,
    lines: [
      pale([
        `<code class="sf-code" dir="ltr">${html(value)}</code>`,
        type === 'DATE' ? '' : html(type.toLowerCase()),
        calendar === 'gregorian' ? '' : html(view.say(`calendar.${calendar}`)),
      ]),
    ],
    places: [{ start, end, text }],
  };
}
