/** What `sifara --help` prints. */
export const HELP = `sifara: reads Arabic diplomatic news into typed records

usage: sifara extract [FILE…] [options]    documents in, records out

sifara COMMAND --help tells the options of one command.
exit codes: 0 all done, 1 some documents rejected, 2 wrong usage or files that cannot be opened
`;

/** What `sifara extract --help` prints. */
export const EXTRACT_HELP = `usage: sifara extract [FILE…] [options]

FILE is a text file, or a .jsonl file with {"id", "text", "published", "title", "url", "outlet"} a line;
- or no FILE reads standard input.

  --from auto|text|jsonl   what the input is (auto: by file name, then by looking)
  --to json|jsonl          json is the default for one document, jsonl for several
  --published DATE         when the text was published: YYYY[-MM[-DD]] or an ISO date-time
  --dictionary FILE        entries of your own, YAML or JSON (see docs/dictionaries.md)
  --zones story|all        all reads menus, related headlines and comments too
  --out FILE               write here instead of standard output; appears whole or not at all
  --rejects FILE           write the documents that gave no record here, one a line, with the reason
  --workers N              read with N worker threads, the output in order all the same (a good N: the machine's cores)
  --timeout SECONDS        give up a document that takes longer; it is rejected, the rest goes on (one worker unless told)
  --resume                 go on where a stopped run to the same --out was (files in, jsonl out)
  --quiet                  do not tell of rejected documents on standard error

exit codes: 0 all done, 1 some documents rejected, 2 wrong usage or files that cannot be opened
`;
