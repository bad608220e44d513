import type { LetterSources, SourceFile } from '../deck/model.ts';
import { countBreaks } from '../deck/lines.ts';
import { splitHead } from '../deck/source.ts';
import type { Finding } from '../findings.ts';
import { letterReader } from './content.ts';
import { readLetterHead } from './front-matter.ts';
import type { Letter } from './model.ts';

/** A campaign's letters, in order of their titles, and what is wrong with its files. */
export interface Letters {
  letters: readonly Letter[];
  findings: Finding[];
}

/**
 * Reads the files of a campaign's `letters/`. Never throws: a file that can't be read is a finding and no letter.
 * @param lang the deck's language
 */
export function parseLetters({ files, findings: unread }: LetterSources, lang: string): Letters {
  const letters: Letter[] = [];
  const findings: Finding[] = [...unread];
  for (const file of files) {
    const read = parseLetter(file, lang);
    const taken = letters.find((letter) => letter.id === read.letter?.id);
    findings.push(...read.findings);
    if (!read.letter) continue;
    if (taken) findings.push({ level: 'error', code: 'duplicate-letter', file: file.name, line: 2, slide: undefined, message: `${taken.file} has the id "${taken.id}" too. Give each letter its own; this one is not used.` });
    else letters.push(read.letter);
  }
  return { letters, findings: findings.map((finding) => ({ ...finding, letter: finding.file })) };
}

function parseLetter(file: SourceFile, lang: string): { letter: Letter | undefined; findings: Finding[] } {
  const { head, frontMatter, rest } = splitHead(file.text);
  if (!frontMatter) {
    return { letter: undefined, findings: [{ level: 'error', code: 'broken-letter', file: file.name, line: 1, slide: undefined, message: 'A letter starts with its details between two lines of "---": id, title and for.' }] };
  }
  const { head: said, sink } = readLetterHead(frontMatter.text, frontMatter.line, file.name);
  if (!said) return { letter: undefined, findings: sink.findings };
  const content = letterReader(file.name, rest, countBreaks(head) + 1);
  const letter: Letter = { ...said, file: file.name, lang, content, findings: sink.findings };
  return { letter, findings: [...sink.findings, ...content().findings] };
}
