// Writes dictionaries/hijri-months.yaml: the Umm al-Qura months from 1356 to 1500 AH, as Intl of this Node has them.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dayNumber, isoOf } from '../src/dates/calendar.js';

const FIRST = 1356;
const LAST = 1500;
const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
});

/** Gives `[year, month, day]` AH of a day number. */
function hijri(number: number): [number, number, number] {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(number * 86_400_000)) part[type] = Number.parseInt(value, 10);
  return [part.year!, part.month!, part.day!];
}

let at = dayNumber(1937, 3, 1);
while (hijri(at)[0] < FIRST) at++;
const start = at;
const years: string[] = [];
for (let year = FIRST; year <= LAST; year++) {
  let bits = 0;
  for (let month = 0; month < 12; month++) {
    const long = hijri(at + 29)[2] === 30;
    bits = bits * 2 + (long ? 1 : 0);
    at += long ? 30 : 29;
  }
  years.push(bits.toString(16).padStart(3, '0'));
}
const file = fileURLToPath(new URL('../dictionaries/hijri-months.yaml', import.meta.url));
writeFileSync(
  file,
  `# Umm al-Qura months, written by scripts/build-hijri-table.ts: three hexadecimal digits a year, one bit a month, 1 for 30 days.\nfirst-year: ${FIRST}\nfirst-day: '${isoOf(start)}'\nyears: '${years.join('')}'\n`,
);
