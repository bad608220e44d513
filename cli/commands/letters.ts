import { loadEdition } from '../load.ts';
import { oneDeck, readOptions, readToday } from '../options.ts';
import { say, warn, warnFindings } from '../print.ts';

/** `branchdeck letters`: lists a deck's letters, one a line: id, title and for whom. */
export async function letters(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  const deck = oneDeck(positionals);
  const { edition, findings } = await loadEdition({ deck, branch: undefined, figures: undefined, today: readToday(undefined) });
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify({ letters: edition.letters.map(({ id, title, audiences, layout, file }) => ({ id, title, for: audiences, layout, file })) })}\n`);
    return 0;
  }
  warnFindings(findings.filter((finding) => finding.letter !== undefined));
  if (edition.letters.length === 0) warn(`${deck} has no letters.`);
  const width = Math.max(0, ...edition.letters.map(({ id }) => id.length));
  for (const { id, title, audiences } of edition.letters) say(`${id.padEnd(width)}  ${title} (for ${audiences.join(', ')})`);
  return 0;
}
