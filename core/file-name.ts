/** Names that Windows keeps for devices, with any ending; spaces before the ending don't help. */
export const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i;
/** Leaves room for a long folder within the 260 characters of older Windows programs. */
const LONGEST = 120;
/** Linux and macOS count a name's bytes and take 255; a copy or a part written beside needs some more. */
const MOST_BYTES = 220;
/** Enough for " for employer.pptx": the version is never cut off. */
const KEPT_END = 24;

function utf8Bytes(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}

const bytesOf = (letters: readonly string[]): number => letters.reduce((sum, letter) => sum + utf8Bytes(letter), 0);

/** The start of a name that fits before its end, with a mark that something is missing. */
function shortened(letters: readonly string[]): string {
  const end = letters.slice(-KEPT_END);
  const start = letters.slice(0, LONGEST - KEPT_END - 1);
  while (bytesOf([...start, '…', ...end]) > MOST_BYTES) start.pop();
  return `${start.join('').trimEnd()}…${end.join('')}`;
}

/** A file name that every system takes, as close to the wished one as can be. */
export function safeFileName(wished: string): string {
  let name = wished
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060\ufeff\ufffe\uffff]/gu, ' ')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const letters = [...name];
  if (letters.length > LONGEST || bytesOf(letters) > MOST_BYTES) name = shortened(letters);
  if (name === '') return 'Untitled';
  return RESERVED.test(name) ? `_${name}` : name;
}
