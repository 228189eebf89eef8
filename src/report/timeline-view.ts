import type { MergedMeeting } from '../corpus/merge-meetings.js';
import { attribute, html, isolated } from './escape.js';
import { articleLinks } from './table.js';
import { type Language, type Say, sayDate, sayInterval } from './words.js';

const DOTS = 800;
const ITEMS = 200;
const [WIDTH, EDGE, STEP] = [960, 24, 11];
const DAY = 86_400_000;

/** The meetings in order of time: a drawing with a dot each, and a list by month. */
export function renderTimeline(meetings: readonly MergedMeeting[], language: Language, say: Say): string {
  const dated = meetings.filter(({ from }) => from !== null);
  if (dated.length === 0) return `<p class="sf-note">${html(say('note.none'))}</p>`;
  const notes: string[] = [];
  if (dated.length > DOTS) notes.push(say('note.dots', { shown: DOTS, all: dated.length }));
  return [
    drawing(dated.slice(-DOTS), language, say),
    ...notes.map((note) => `<p class="sf-note">${html(note)}</p>`),
    list(dated.slice(-ITEMS), language, say),
    dated.length > ITEMS ? `<p class="sf-note">${html(say('note.rows', { shown: ITEMS, all: dated.length }))}</p>` : '',
  ].join('');
}

const dayOf = (date: string): number => Math.floor(Date.parse(`${date.slice(0, 10)}T00:00Z`) / DAY);
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Time runs as the interface reads: from right to left in Arabic. */
function drawing(meetings: readonly MergedMeeting[], language: Language, say: Say): string {
  const days = meetings.map(({ from }) => dayOf(from!));
  const [first, last] = [Math.min(...days) - 2, Math.max(...days) + 2];
  const place = (day: number): number => {
    const x = EDGE + ((day - first) / (last - first)) * (WIDTH - 2 * EDGE);
    return Math.round((language === 'ar' ? WIDTH - x : x) * 10) / 10;
  };
  const stacks = new Map<number, number>();
  const placed = meetings.map((meeting, i) => {
    const slot = Math.round(place(days[i]!) / STEP);
    const level = stacks.get(slot) ?? 0;
    stacks.set(slot, level + 1);
    return { meeting, x: slot * STEP, level };
  });
  const height = Math.max(4, ...stacks.values()) * STEP + 16;
  const label = attribute(say('label.timeline'));
  return [
    `<div class="sf-figure" tabindex="0" role="group" aria-label="${label}">`,
    `<svg class="sf-timeline" viewBox="0 0 ${WIDTH} ${height + 34}" role="img" aria-label="${label}">`,
    `<line class="sf-axis" x1="0" x2="${WIDTH}" y1="${height}" y2="${height}"/>`,
    ...ticks(first, last, say).map(
      ({ day, label: tick }) =>
        `<g class="sf-tick"><line x1="${place(day)}" x2="${place(day)}" y1="${height}" y2="${height + 6}"/><text x="${place(day)}" y="${height + 22}" text-anchor="middle">${html(tick)}</text></g>`,
    ),
    ...placed.map(({ meeting, x, level }) => dot(meeting, x, height - 9 - level * STEP, language, say)),
    '</svg></div>',
  ].join('');
}

/** Up to ten ticks: months where they are few, else years or every few of them. */
function ticks(first: number, last: number, say: Say): { day: number; label: string }[] {
  const months: string[] = [];
  for (let month = isoOf(first).slice(0, 7); month <= isoOf(last).slice(0, 7); month = after(month)) months.push(month);
  const yearly = months.length > 24;
  const starts = yearly ? months.filter((month) => month.endsWith('-01')) : months;
  const every = Math.ceil(starts.length / 10);
  return starts
    .filter((month, i) => i % every === 0 && dayOf(`${month}-01`) > first)
    .map((month) => ({ day: dayOf(`${month}-01`), label: yearly ? month.slice(0, 4) : sayDate(month, say) }));
}

const after = (month: string): string => isoOf(dayOf(`${month}-01`) + 32).slice(0, 7);

function dot(meeting: MergedMeeting, x: number, y: number, language: Language, say: Say): string {
  const article = Number(meeting.sources[0]?.document ?? -1);
  const title = `${sayInterval(meeting.from, meeting.to, say)} · ${plain(meeting, language, say)}`;
  const shape =
    meeting.status === 'held' || meeting.status === 'ongoing'
      ? `<circle cx="${x}" cy="${y}" r="4.2"/>`
      : meeting.status === 'planned' || meeting.status === 'proposed'
        ? `<circle class="sf-open" cx="${x}" cy="${y}" r="3.6"/>`
        : `<path class="sf-cross" d="M${x - 3} ${y - 3}l6 6m0-6l-6 6"/>`;
  return `<g class="sf-dot" data-article="${article}"><title>${html(title)}</title>${shape}</g>`;
}

const plain = ({ type, status, participants }: MergedMeeting, language: Language, say: Say): string =>
  [
    `${say(`meeting.${type}`)} (${say(`status.${status}`)})`,
    participants
      .map(({ name }) => (language === 'en' && name.en ? name.en : name.ar))
      .join(language === 'ar' ? '، ' : ', '),
  ].join(' · ');

function list(meetings: readonly MergedMeeting[], language: Language, say: Say): string {
  const months = new Map<string, MergedMeeting[]>();
  for (const meeting of meetings) {
    const month = meeting.from!.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return [...months]
    .map(
      ([month, inside]) =>
        `<h3 class="sf-month">${html(sayDate(month, say))}</h3><ul class="sf-events">${inside.map((m) => item(m, language, say)).join('')}</ul>`,
    )
    .join('');
}

function item(meeting: MergedMeeting, language: Language, say: Say): string {
  const { from, to, type, status, participants, place, sources } = meeting;
  const pick = ({ ar, en }: { readonly ar: string; readonly en: string | null }) =>
    isolated(language === 'en' && en ? en : ar);
  const who = participants.map(({ name }) => pick(name)).join(language === 'ar' ? '، ' : ', ');
  return [
    `<li><span class="sf-when"><bdi>${html(sayInterval(from, to, say))}</bdi></span>`,
    `<span>${html(say(`meeting.${type}`))} <span class="sf-status" data-status="${attribute(status)}">${html(say(`status.${status}`))}</span> ${who}`,
    place ? ` · ${pick(place.name)}` : '',
    ` · <span class="sf-sources">${html(say('label.article'))} ${articleLinks([...new Set(sources.map(({ document }) => Number(document)))])}</span>`,
    '</span></li>',
  ].join('');
}
