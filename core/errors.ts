/** What went wrong, as the doors (window and command line) tell it apart. */
export type ErrorCode =
  | 'usage' // the caller asked for something that does not exist
  | 'not-found'
  | 'not-a-deck'
  | 'too-large'
  | 'outside-deck'
  | 'blocked' // the deck has errors that stop an export
  | 'bad-input'
  | 'withheld' // something that a version withholds was found in its file
  | 'cannot-read'
  | 'cannot-write'
  | 'in-use' // another program has the file open
  | 'cancelled'
  | 'internal';

/** The one failure that Branchdeck throws: a code, what happened, and what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  /** @param options with the system's own error as `cause`, for whoever says it in other words */
  constructor(code: ErrorCode, message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.hint = hint;
  }
}
