/** What `sifara --help` prints. */
export const HELP = `sifara: reads Arabic diplomatic news into typed records

usage: sifara extract [FILE…] [options]    documents in, records out
       sifara stats [RECORDS.jsonl…]       who, where, how often, by month; who met whom; who is quoted
       sifara merge [RECORDS.jsonl…]       the meetings, those that several articles tell as one
       sifara report [RECORDS.jsonl…]      a page to look at: highlights, time line, graph, tables
       sifara explain RECORD.json ID       the rule and the words behind a finding

sifara COMMAND --help tells the options of one command.
exit codes: 0 all done, 1 some documents rejected, 2 wrong usage or files that cannot be opened
`;

/** What `sifara extract --help` prints. */
export const EXTRACT_HELP = `usage: sifara extract [FILE…] [options]

FILE is a text file, a news page (HTML), a feed (RSS, Atom), NewsML-G2, NITF, or a .jsonl file with {"id", "text", "published", "title", "url",
"outlet"} a line; a .gz of any of them; a folder (its files with known endings); or a glob in quotation marks. - or no FILE reads standard input.
UTF-8, UTF-16, windows-1256 and ISO-8859-6 are told apart; nothing is fetched.

  --from auto|text|html|readability|rss|atom|newsml|nitf|jsonl
                           what the input is (auto: by file name, then by looking; readability: HTML by Mozilla's Readability, where installed)
  --text-field NAME, --date-field NAME, --id-field NAME
                           the fields of JSONL that hold text, date and id; dots lead into objects (body.ar)
  --to FORMAT              json (the default for one document), jsonl (for several), csv, brat, conll, webanno, xmi, tei,
                           webannotation, doccano, labelstudio, graphml, ical or parquet (see docs/formats.md)
  --published DATE         when the text was published: YYYY[-MM[-DD]] or an ISO date-time
  --dictionary FILE        entries of your own, YAML or JSON (see docs/dictionaries.md)
  --zones story|all        all reads menus, related headlines and comments too
  --english                people, organisations and quotations of passages in Latin letters too (needs the package compromise)
  --out FILE               write here instead of standard output; appears whole or not at all; csv and brat make a folder,
                           xmi and webanno too for several documents
  --rejects FILE           write the documents that gave no record here, one a line, with the reason
  --workers N              read with N worker threads, the output in order all the same (a good N: the machine's cores)
  --timeout SECONDS        give up a document that takes longer; it is rejected, the rest goes on (one worker unless told)
  --resume                 go on where a stopped run to the same --out was (files in, jsonl out)
  --quiet                  do not tell of rejected documents on standard error

exit codes: 0 all done, 1 some documents rejected, 2 wrong usage or files that cannot be opened
`;

/** What `sifara stats --help` prints. */
export const STATS_HELP = `usage: sifara stats [RECORDS.jsonl…] [options]

Reads the records that sifara extract --to jsonl wrote (no file, or -, is standard input) and tells in tables who and what is named, in how many
documents, who met whom, who is quoted, and what each month of publication holds.

  --json     as one JSON object, with the months of every row
  --top N    the first N rows of each list (20 in tables, all in JSON)
`;

/** What `sifara merge --help` prints. */
export const MERGE_HELP = `usage: sifara merge [RECORDS.jsonl…] [options]

Reads the records that sifara extract --to jsonl wrote (no file, or -, is standard input) and writes their meetings, a JSON object a line. Meetings
of different articles are one where type, days, place and participants fit; "sources" names the articles.

  --out FILE   write here instead of standard output; appears whole or not at all
`;

/** What `sifara explain --help` prints. */
export const EXPLAIN_HELP = `usage: sifara explain RECORD.json ID [--json]

Tells the rule, the dictionary key and the words behind a finding (p1, c2, t1, m1, q3 …) of one record, and the steps where it was made with a trace.
`;

/** What `sifara report --help` prints. */
export const REPORT_HELP = `usage: sifara report [RECORDS.jsonl…] [options]

Reads the records that sifara extract --to jsonl wrote (no file, or -, is standard input) and writes one HTML page that loads nothing: of one record its
article with highlights and cards; of several a list with search, a time line of meetings, who met whom, and tables that sort and save as CSV.

  --out FILE         write here instead of standard output; appears whole or not at all
  --language ar|en   the language of the interface (ar)
  --title TEXT       the title of the page
`;
