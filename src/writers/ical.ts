import type { MeetingStatus } from '../meetings/meeting.js';
import type { RecordDate, RecordMeeting, SifaraRecord } from '../record/record.js';
import { wellFormed } from '../text/code-points.js';
import { documentNames } from './document-names.js';
import type { Writer } from './writer.js';

/** iCalendar (RFC 5545) of the meetings whose date is known to the day or as an interval. */
export const icalWriter: Writer = {
  name: 'ical',
  extension: '.ics',
  mediaType: 'text/calendar',
  layout: 'file',
  independent: false,
  open: () => {
    const nameOf = documentNames();
    let opened = false;
    const head = (): string => {
      if (opened) return '';
      opened = true;
      return fold(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//sifara//meetings//EN', 'CALSCALE:GREGORIAN']);
    };
    return {
      add: (record) => [{ path: '', content: head() + events(record, nameOf(record.document.id)) }],
      end: () => [{ path: '', content: `${head()}END:VCALENDAR\r\n` }],
    };
  },
};

const STATUS: Readonly<Record<MeetingStatus, string>> = {
  held: 'CONFIRMED',
  ongoing: 'CONFIRMED',
  planned: 'TENTATIVE',
  proposed: 'TENTATIVE',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
  denied: 'CANCELLED',
};

function events(record: SifaraRecord, document: string): string {
  const dates = new Map(record.dates.map((date) => [date.id, date]));
  let content = '';
  for (const meeting of record.meetings) {
    const date = meeting.dateId === null ? undefined : dates.get(meeting.dateId);
    const when = date && timing(date);
    if (when) content += fold(event(record, meeting, when, `${document}-${meeting.id}@sifara`));
  }
  return content;
}

/** The property lines of when; null where the date has no first day. */
function timing({ value, from, to }: RecordDate): readonly string[] | null {
  const time = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/u.exec(value);
  if (time) return [`DTSTART:${time[1]}${time[2]}${time[3]}T${time[4]}${time[5]}${time[6] ?? '00'}`];
  if (from === null || !DAY.test(from)) return null;
  // The end of a whole-day event is the day after the last one.
  const end = to !== null && DAY.test(to) && to >= from ? [`DTEND;VALUE=DATE:${digits(dayAfter(to))}`] : [];
  return [`DTSTART;VALUE=DATE:${digits(from)}`, ...end];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const digits = (day: string): string => day.replaceAll('-', '');
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function event(record: SifaraRecord, meeting: RecordMeeting, when: readonly string[], uid: string): string[] {
  const { document } = record;
  const { type, status, trigger, participants, place, topic, evidence } = meeting;
  const names = new Map([...record.people, ...record.countries, ...record.organizations].map((e) => [e.id, e.name.ar]));
  const parties = new Set(
    participants
      .filter(({ role }) => role !== 'excluded')
      .map(({ ref, text }) => (ref === null ? text : (names.get(ref) ?? text))),
  );
  const published = document.publishedAt?.slice(0, 10) ?? '';
  const stamp = DAY.test(published) ? digits(published) : /\d{8}/u.exec(when[0]!)![0];
  const summary = `${trigger.text}${parties.size ? `: ${[...parties].join(' / ')}` : ''}`;
  const description = [topic?.text, ...evidence.map(({ text }) => text), document.title, document.id];
  const url =
    document.url !== null && /^https?:\/\/\S+$/iu.test(document.url) ? encodeURI(wellFormed(document.url)) : null;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}T000000Z`,
    ...when,
    `SUMMARY:${escapeText(summary)}`,
    ...(place ? [`LOCATION:${escapeText(place.text)}`] : []),
    `DESCRIPTION:${escapeText(description.filter(Boolean).join('\n'))}`,
    `CATEGORIES:${type.toUpperCase()}`,
    `STATUS:${STATUS[status]}`,
    `X-SIFARA-STATUS:${status}`,
    ...(url === null ? [] : [`URL:${url}`]),
    'END:VEVENT',
  ];
}

const escapeText = (text: string): string =>
  wellFormed(text)
    .replace(/\r\n?/gu, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/gu, '')
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\n/gu, '\\n');

/** Octets of a line; what is longer goes on in the next line after a space. */
const LINE = 75;

/** Lines as the format has them: CRLF, folded between characters. */
function fold(lines: readonly string[]): string {
  const encoder = new TextEncoder();
  let folded = '';
  for (const line of lines) {
    let octets = 0;
    for (const char of line) {
      const { length } = encoder.encode(char);
      if (octets + length > LINE) {
        folded += '\r\n ';
        octets = 1;
      }
      folded += char;
      octets += length;
    }
    folded += '\r\n';
  }
  return folded;
}
