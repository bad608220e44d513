/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Leaves room for a long folder within the 260 characters of older Windows programs. */
const LONGEST = 120;
/** Enough for " for employer.pptx": the version is never cut off. */
const KEPT_END = 24;

/** A file name that every system takes, as close to the wished one as can be. */
export function safeFileName(wished: string): string {
  let name = wished
    .toWellFormed()
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- no system wants them in a name
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const letters = [...name];
  if (letters.length > LONGEST) {
    const start = letters.slice(0, LONGEST - KEPT_END - 1).join('').trimEnd();
    name = `${start}…${letters.slice(-KEPT_END).join('')}`;
  }
  if (name === '') return 'Untitled';
  return RESERVED.test(name) ? `_${name}` : name;
}
