import { mergeMeetings } from '../corpus/merge-meetings.js';
import { MERGE_HELP } from './help.js';
import { eachRecord } from './record-lines.js';
import { fileSink, streamSink } from './sink.js';
import { type Command, Exit, parse } from './usage.js';

const OPTIONS = { out: { type: 'string' } } as const;

/** `sifara merge`: the meetings of a file of records, those that several articles tell as one. */
export const mergeCommand: Command = {
  name: 'merge',
  help: MERGE_HELP,
  async run(argv, io) {
    const { values, positionals } = parse(argv, OPTIONS);
    const merger = mergeMeetings();
    const wrong = await eachRecord(positionals, io, (record) => merger.add(record));
    const sink = values.out === undefined ? streamSink(io.stdout) : await fileSink(values.out);
    try {
      for (const meeting of merger.meetings()) await sink.write(`${JSON.stringify(meeting)}\n`);
      await sink.close();
    } catch (error) {
      sink.abandon();
      throw error;
    }
    return wrong ? Exit.rejected : Exit.done;
  },
};
