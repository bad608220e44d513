/** No pattern that people write for a break is longer. */
const LONGEST = 200;
/** How often an atom with `*` or `+` may repeat: bounded, so that no text makes a match slow. */
const MOST = 40;
const END = '(?:\\r\\n|\\r|\\n)';

/**
 * Makes a pattern of a front matter's `separator` out of the part of regular expressions that separators
 * are written in: letters and marks as they are, `\n`, `\r?\n`, `\s`, `^`, `$` and a number of repeats.
 * Groups, alternatives and classes are not in it, so a match takes time that grows with the text alone.
 * @returns undefined where the pattern holds more than that
 */
export function readPattern(source: string): RegExp | undefined {
  if (source.trim() === '' || source.length > LONGEST) return undefined;
  // HedgeDoc's way to write an end of line.
  const plain = source.replace(/\((?:\?:)?(?:\\r\\n\?\|\\n|\\n\|\\r\\n\?|\\r\?\\n)\)/g, '\\n').replace(/\r\n|\r|\n/g, '\\n');
  const atoms = /\\r\\n\?|\\r\?\\n|\\r\\n|\\[nr]|\\s|\\t|\\[^\w\s]|[^\\()[\]{}|.*+?]/y;
  const repeat = /[*+?]|\{(\d{1,2})(?:,(\d{0,2}))?\}/y;
  let out = '';
  let literal = false;
  for (let at = 0; at < plain.length;) {
    atoms.lastIndex = at;
    const atom = atoms.exec(plain)?.[0];
    if (atom === undefined) return undefined;
    at += atom.length;
    repeat.lastIndex = at;
    const times = repeat.exec(plain);
    at += times?.[0].length ?? 0;
    if (atom === '^' || atom === '$') {
      if (times) return undefined;
      out += atom;
      continue;
    }
    if (atom !== '\\s' && !(times && times[0] !== '+' && (times[1] ?? '0') === '0')) literal = true;
    out += atomSource(atom) + repeatSource(times);
  }
  return literal ? new RegExp(out, 'gm') : undefined;
}

const atomSource = (atom: string): string => {
  if (/^\\[rn]/.test(atom)) return END;
  if (atom === '\\s') return '(?:\\r\\n|\\s)';
  if (atom === '\\t') return '\\t';
  return (atom.startsWith('\\') ? atom.slice(1) : atom).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
};

function repeatSource(times: RegExpExecArray | null): string {
  if (!times) return '';
  if (times[0] === '?') return '?';
  if (times[0] === '*') return `{0,${MOST}}`;
  if (times[0] === '+') return `{1,${MOST}}`;
  const least = Number(times[1]);
  const most = times[2] === undefined ? least : times[2] === '' ? MOST : Number(times[2]);
  return `{${Math.min(least, MOST)},${Math.min(MOST, Math.max(least, most))}}`;
}
