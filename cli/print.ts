import { findingLine, type Finding } from '../core/findings.ts';

/** Control characters from a file could rewrite what the terminal shows. */
export const plain = (text: string): string => text.replace(/[^\P{Cc}\t\n]/gu, '');

/** Says something that is the command's result. */
export const say = (text: string): void => void process.stdout.write(`${plain(text)}\n`);

/** Says something about how it went. */
export const warn = (text: string): void => void process.stderr.write(`${plain(text)}\n`);

const said = new Set<string>();

/** The same, once however often it comes to be said. */
export function warnOnce(text: string): void {
  if (!said.has(text)) warn(text);
  said.add(text);
}

/** One line for each thing to check. */
export function warnFindings(findings: readonly Finding[]): void {
  for (const finding of findings) warn(findingLine(finding).replace(/\s*\n\s*/g, ' '));
}

/** The findings for other programs. */
export function sayJson(findings: readonly Finding[]): void {
  const rows = findings.map(({ level, file, line, slide, code, message }) => ({ level, file, line, slide: slide ?? null, code, message }));
  process.stdout.write(`${JSON.stringify({ findings: rows })}\n`);
}

const counted = (count: number, word: string): string => `${count === 0 ? 'no' : count} ${word}${count === 1 ? '' : 's'}`;

/** "2 errors, 1 warning" */
export function countFindings(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.level === 'error').length;
  return `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
}
