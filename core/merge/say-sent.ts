import type { FileToSend } from '../region/files-to-send.ts';

/** Files that print what is no longer right, to be read in a terminal. */
export const saySent = (files: readonly FileToSend[]): string[] => (files.length === 0 ? [] : [
  'Make and send again:',
  ...files.map(({ entry: { file, audience, day, version }, figures }) =>
    `  ${file} (for ${audience}, made on ${day} of version ${version}): ${figures.map(({ label, was, is }) => `"${label}" is ${was || 'blank'} in it and ${is === '' ? 'was withdrawn' : `${is} now`}`).join('; ')}.`),
  '',
]);

/** The same for other programs (docs/merge.md). */
export const sentJson = (files: readonly FileToSend[]): object[] =>
  files.map(({ entry: { file, kind, letter, audience, day, version, sha256 }, figures }) => ({ file, kind, letter: letter ?? '', audience, day, version, sha256, figures }));
