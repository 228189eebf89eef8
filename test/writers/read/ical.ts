import ICAL from 'ical.js';
import type { SifaraRecord } from '../../../src/record/record.js';
import { decode, type FactReader, utf8 } from '../findings.js';

const clean = (text: string) =>
  utf8(text)
    .replace(/\r\n?/gu, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/gu, '');
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Read by ical.js; a fact is an event with its days, its place and how its summary begins. */
export const ical: FactReader = {
  readFacts: (files) => {
    const source = decode(files.get('')!);
    const lines = source.split('\r\n');
    if (lines.pop() !== '') throw new Error('the last line does not end');
    for (const line of lines)
      if (Buffer.byteLength(line) > 75 || /[\n\r]/u.test(line)) throw new Error(`not folded: ${line}`);
    const calendar = new ICAL.Component(ICAL.parse(source));
    const uids = new Set<string>();
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      uids.add(event.uid);
      if (!component.getFirstPropertyValue('dtstamp')) throw new Error('no DTSTAMP');
      const trigger = event.summary.split(': ')[0];
      return `${event.startDate.toString()} to ${event.endDate.toString()} ${trigger} @ ${event.location ?? '-'}`;
    });
  },
  facts: (records) => records.flatMap(eventsOf),
};

function eventsOf(record: SifaraRecord): string[] {
  return record.meetings.flatMap(({ dateId, trigger, place }) => {
    const date = record.dates.find(({ id }) => id === dateId);
    const what = `${clean(trigger.text).split(': ')[0]} @ ${place ? clean(place.text) : '-'}`;
    if (!date) return [];
    if (/T\d\d:\d\d$/u.test(date.value)) return [`${date.value}:00 to ${date.value}:00 ${what}`];
    return date.from === null || date.to === null ? [] : [`${date.from} to ${dayAfter(date.to)} ${what}`];
  });
}
