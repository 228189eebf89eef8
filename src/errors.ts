/** An option that is no option or has a wrong value. */
export class OptionError extends TypeError {
  override readonly name = 'OptionError';
  readonly code = 'ERR_SIFARA_OPTION';
  constructor(
    /** The option at fault. */
    readonly field: string,
    problem: string,
  ) {
    super(`option ${field}: ${problem}`);
  }
}

/** A text longer than `maxLength`. */
export class LengthError extends RangeError {
  override readonly name = 'LengthError';
  readonly code = 'ERR_SIFARA_LENGTH';
  constructor(length: number, maxLength: number) {
    super(`the text has ${length} UTF-16 code units, more than maxLength (${maxLength}); split it or raise maxLength`);
  }
}

/** Rows of a user's dictionary that cannot be used; every bad row is named. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError';
  readonly code = 'ERR_SIFARA_DICTIONARY';
  constructor(
    /** One line a problem: where it stands, and what to do. */
    readonly problems: readonly string[],
  ) {
    super(`the dictionary has ${problems.length} bad row${problems.length === 1 ? '' : 's'}:\n${problems.join('\n')}`);
  }
}

/** A document of a corpus that gave no record. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code = 'ERR_SIFARA_DOCUMENT';
  constructor(
    /** Its place among the documents, from 0. */
    readonly index: number,
    readonly id: string | null,
    /** Why it gave no record. */
    readonly reason: string,
  ) {
    super(`document ${index}${id === null ? '' : ` (${id})`}: ${reason}`);
  }
}

/** An input that cannot be read as what it should be: the message says where and why, in one line. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly code = 'ERR_SIFARA_READ';
}
