import { countStatistics } from '../corpus/statistics.js';
import { STATS_HELP } from './help.js';
import { eachRecord } from './record-lines.js';
import { statisticsTable } from './statistics-table.js';
import { type Command, Exit, numberOf, parse } from './usage.js';

const OPTIONS = { json: { type: 'boolean' }, top: { type: 'string' } } as const;

/** `sifara stats`: what a file of records says, in numbers. */
export const statsCommand: Command = {
  name: 'stats',
  help: STATS_HELP,
  async run(argv, io) {
    const { values, positionals } = parse(argv, OPTIONS);
    const top = numberOf('--top', values.top, 1);
    const counter = countStatistics();
    const wrong = await eachRecord(positionals, io, (record) => counter.add(record));
    const statistics = counter.statistics();
    const cut = <T>(list: readonly T[], most: number | null): readonly T[] =>
      most === null ? list : list.slice(0, most);
    const most = top ?? (values.json ? null : 20);
    const shown = {
      ...statistics,
      people: cut(statistics.people, most),
      countries: cut(statistics.countries, most),
      places: cut(statistics.places, most),
      organizations: cut(statistics.organizations, most),
      pairs: cut(statistics.pairs, most),
      speakers: cut(statistics.speakers, most),
    };
    io.stdout.write(values.json ? `${JSON.stringify(shown, null, 2)}\n` : statisticsTable(shown));
    return wrong ? Exit.rejected : Exit.done;
  },
};
