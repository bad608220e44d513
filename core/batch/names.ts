import type { Audience } from '../audience/model.ts';
import { AppError } from '../errors.ts';
import { FILE_KINDS } from '../export/formats.ts';
import { safeFileName } from '../file-name.ts';
import type { Output } from './model.ts';

/** What a pattern may hold, each in braces. */
export const NAME_PARTS = ['branch', 'deck', 'audience', 'region', 'employer', 'school', 'date', 'number'] as const;
type NamePart = (typeof NAME_PARTS)[number];

export const DEFAULT_PATTERN = '{branch} – {deck} for {audience}';

const VERSIONS: Readonly<Record<Audience, string>> = { members: 'members', employer: 'employer', public: 'the public' };
/** So much of a branch's name is told apart from another that begins alike by a number behind it. */
const LONGEST_NUMBERED = 60;

/**
 * A pattern of file names such as `{branch} – {deck} for {audience}`.
 * @throws AppError `usage` for a part that there is not, and for one that would give every branch the same name
 */
export function readPattern(pattern: string): string {
  const wrong = (message: string): AppError => new AppError('usage', message, `It may hold ${NAME_PARTS.map((part) => `{${part}}`).join(', ')}.`);
  for (const [all, part = ''] of pattern.matchAll(/\{([^{}]*)\}/g)) if (!NAME_PARTS.some((name) => name === part)) throw wrong(`A file name can't have ${all} in it.`);
  if (!pattern.includes('{branch}')) throw wrong('A pattern of file names needs {branch}: without it nobody could tell whose file is whose.');
  return pattern;
}

/** What a name is made of. */
export type NameFacts = Readonly<Record<Exclude<NamePart, 'audience'>, string>>;

/** The name of one file, not yet told apart from others. It always says for whom the file is. */
function nameOf(pattern: string, output: Output, facts: NameFacts): string {
  const version = `for ${VERSIONS[output.audience]}`;
  const whole = pattern.includes('{audience}') ? pattern : `${pattern} for {audience}`;
  const words = whole.replace(/\{([a-z]+)\}/g, (_, part: string) => (part === 'audience' ? VERSIONS[output.audience] : part in facts ? facts[part as keyof NameFacts] : ''));
  // A pattern that puts the version elsewhere still ends as every export does.
  const said = words.trimEnd().endsWith(version) ? words : `${words} ${version}`;
  const tidy = said.replace(/\s+/g, ' ').replace(/^[\s–-]+/, '').trim();
  if (output.is === 'letter') return safeFileName(`${tidy}.docx`);
  const { folder, suffix, ending } = FILE_KINDS[output.format];
  const more = folder ?? suffix;
  return safeFileName(`${tidy}${more === undefined ? '' : ` ${more}`}${folder === undefined ? `.${ending}` : ''}`);
}

/** Names that Windows and macOS can't tell apart are one. */
export const fileNameKey = (name: string): string => name.normalize('NFKC').toLowerCase();

/**
 * A name for one file that is none of those taken, which it is put among.
 * @returns the name, and whether it had to be numbered
 */
export function freeName(pattern: string, output: Output, facts: NameFacts, taken: Set<string>): { name: string; numbered: boolean } {
  const plain = nameOf(pattern, output, facts);
  let name = plain;
  for (let number = 2; taken.has(fileNameKey(name)); number += 1) {
    const letters = [...facts.branch];
    const short = letters.length > LONGEST_NUMBERED ? `${letters.slice(0, LONGEST_NUMBERED).join('').trim()}…` : facts.branch;
    name = nameOf(pattern, output, { ...facts, branch: `${short} (${number})` });
    if (!name.includes(`(${number})`)) name = safeFileName(`(${number}) ${plain}`);
  }
  taken.add(fileNameKey(name));
  return { name, numbered: name !== plain };
}
