import { isoOf, pad } from './calendar.js';
import type { DateFinding } from './date.js';
import { type Clock, type Reading, whole } from './reading.js';
import { resolveDay } from './resolve-day.js';
import { resolveStretch } from './resolve-stretch.js';
import { type Context, type Resolved, unresolved } from './resolved.js';

/** The reading with its type and value. */
export interface Settled extends Resolved {
  readonly type: DateFinding['type'];
}

/** Resolves one reading in its context. */
export function resolve(reading: Reading, context: Context): Settled {
  switch (reading.grain) {
    case 'duration':
      return settled('DURATION', unresolved(reading.value!));
    case 'set':
      return settled('SET', unresolved(reading.value!));
    case 'reference':
      return settled('DATE', unresolved(reading.value ?? (context.tense > 0 ? 'FUTURE_REF' : 'PAST_REF')));
    case 'time':
      return reading.ago ? fromNow(reading, context) : withTime(reading, storyDayOf(context));
    case 'day': {
      const day = resolveDay(reading, context);
      return reading.dayPart || reading.clock || reading.middle ? withTime(reading, day) : settled('DATE', day);
    }
    default:
      return settled('DATE', resolveStretch(reading, context));
  }
}

const settled = (
  type: Settled['type'],
  { from, to, anchor, issue, value: found }: Resolved,
  value = found,
): Settled => ({
  type,
  value,
  from,
  to,
  anchor,
  issue,
});

const STORY_DAY = whole({ grain: 'day', same: true });
const storyDayOf = (context: Context): Resolved => resolveDay(STORY_DAY, context);

function withTime(reading: Reading, day: Resolved): Settled {
  return settled('TIME', day, `${day.value}T${timeOf(reading)}`);
}

function timeOf({ clock, middle, dayPart }: Reading): string {
  if (clock) return clockText(clock);
  return middle ? (middle === 'noon' ? '12:00' : '00:00') : dayPart!;
}

/** `hh:mm`, with seconds and zone where they are printed. */
export const clockText = ({ hour, minute, second, zone }: Clock): string =>
  `${pad(hour)}:${pad(minute)}${second < 0 ? '' : `:${pad(second)}`}${zone}`;

/** قبل ساعتين, بعد نصف ساعة: a time where the hour of publication is known, else the length. */
function fromNow({ ago }: Reading, { anchor }: Context): Settled {
  const minutes = ago!.count;
  if (!anchor || anchor.minutes < 0) return settled('DURATION', unresolved(lengthText(Math.abs(minutes))));
  const at = Math.round(anchor.minutes + minutes);
  const day = anchor.number + Math.floor(at / 1440);
  const rest = ((at % 1440) + 1440) % 1440;
  const value = `${isoOf(day)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
  return { type: 'TIME', value, from: day, to: day, anchor: anchor.basis, issue: undefined };
}

const lengthText = (minutes: number): string =>
  minutes % 60 === 0
    ? `PT${minutes / 60}H`
    : minutes >= 1
      ? `PT${Math.round(minutes)}M`
      : `PT${Math.round(minutes * 60)}S`;
