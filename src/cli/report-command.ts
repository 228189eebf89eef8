import type { SifaraRecord } from '../record/record.js';
import { REPORT_HELP } from './help.js';
import { eachRecord } from './record-lines.js';
import { fileSink, streamSink } from './sink.js';
import { type Command, Exit, oneOf, parse } from './usage.js';

const OPTIONS = {
  out: { type: 'string' },
  language: { type: 'string', default: 'ar' },
  title: { type: 'string' },
} as const;

/** `sifara report`: a page to look at, made of a file of records. */
export const reportCommand: Command = {
  name: 'report',
  help: REPORT_HELP,
  async run(argv, io) {
    const { values, positionals } = parse(argv, OPTIONS);
    const language = oneOf('--language', values.language, ['ar', 'en']);
    const records: SifaraRecord[] = [];
    const wrong = await eachRecord(positionals, io, (record) => {
      records.push(record);
    });
    const { toHtml } = await import('../report/to-html.js');
    const page = toHtml(records.length === 1 ? records[0]! : records, {
      language,
      ...(values.title !== undefined && { title: values.title }),
    });
    const sink = values.out === undefined ? streamSink(io.stdout) : await fileSink(values.out);
    try {
      await sink.write(page);
      await sink.close();
    } catch (error) {
      sink.abandon();
      throw error;
    }
    return wrong ? Exit.rejected : Exit.done;
  },
};
