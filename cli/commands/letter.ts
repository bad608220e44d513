import { join } from 'node:path';
import type { Finding } from '../../core/findings.ts';
import { LETTER_FORMAT_NAMES, LETTER_FORMATS, type LetterFormat } from '../../core/letters/formats.ts';
import { blankNames } from '../../core/letters/pack.ts';
import { exportLetter } from '../../files/letters/export-letter.ts';
import { loadEdition, refuseBroken } from '../load.ts';
import { DECK_OPTIONS, deckInputs, namedAudience, outFile, readAudience, readOptions, required, usage } from '../options.ts';
import { electronPainter } from '../paint/electron-painter.ts';
import { say, warn, warnFindings } from '../print.ts';
import { ROOT } from '../root.ts';

function namedFormat(value: string): LetterFormat {
  const format = LETTER_FORMATS.find((name) => name === value);
  if (format === undefined) throw usage(`A letter can't be written as "${value}". It is ${LETTER_FORMATS.join(', ')}.`);
  return format;
}

/** `branchdeck letter`: writes one letter as one file. */
export async function letter(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    to: { type: 'string' },
    out: { type: 'string' },
    audience: { type: 'string' },
    ...DECK_OPTIONS,
  });
  const [deck = '', letterId = '', extra] = positionals;
  if (deck === '') throw usage('Which deck? Give a folder.');
  if (letterId === '') throw usage('Which letter? Give its id after the deck: "branchdeck letters DECK" lists them.');
  if (extra !== undefined) throw usage(`Only one letter can be given; "${extra}" is one too many.`);
  const format = namedFormat(required(values.to, 'to'));
  const target = outFile(values.out, format, `a ${LETTER_FORMAT_NAMES[format]}`);
  if (values.audience !== undefined) namedAudience(values.audience);
  const inputs = deckInputs(deck, values);

  const loaded = await loadEdition(inputs);
  const { edition } = loaded;
  const source = edition.letters.find(({ id }) => id === letterId);
  // What is wrong on slides is another matter. Of a letter that is not there, its file says why.
  const itsOwn = (finding: Finding): boolean => (source === undefined ? finding.letter !== undefined : finding.letter === source.file);
  warnFindings([...loaded.ofFiles, ...loaded.named(edition.findings.filter((finding) => itsOwn(finding) || (finding.slide === undefined && finding.letter === undefined && finding.level === 'error')))]);
  refuseBroken(loaded);
  const audience = source ? readAudience(values.audience, source.audiences, 'This letter') : 'members';
  const { letter: written } = await exportLetter({ edition, letterId, audience, format, target, paper: { painter: electronPainter, stylesheet: join(ROOT, 'resources', 'letters', 'letter.css') } });
  say(`${target}: ${written.title}, for ${audience}.`);
  if (written.blanks.length > 0) warn(`Still blank, and marked in it: ${blankNames(written.blanks)}.`);
  return 0;
}
