import { AppError } from '../../core/errors.ts';
import { deckPackFaults, writeDeckPack } from '../../files/deckpack/write-deck-pack.ts';
import { openDeck } from '../../files/open-deck.ts';
import { oneDeck, readOptions, readToday, required } from '../options.ts';
import { say, warn, warnFindings } from '../print.ts';
import { version } from '../version.ts';

const MOST_NAMED = 5;

/** The file to write. Only by its ending does anybody, and the system, know what it is. */
export function packTarget(out: string | undefined): string {
  const target = required(out, 'out');
  if (!/[^\\/]\.branchdeck$/i.test(target)) throw new AppError('usage', `"${target}" is not the name of a pack.`, 'Give --out a name that ends in .branchdeck.');
  return target;
}

/** `branchdeck pack`: makes one file of a deck. */
export async function pack(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { out: { type: 'string' }, today: { type: 'string' } });
  const place = oneDeck(positionals);
  const target = packTarget(values.out);
  const madeOn = readToday(values.today);
  const deck = await openDeck(place);
  const faults = deckPackFaults(deck, madeOn);
  warnFindings(faults);
  if (faults.length > 0) throw new AppError('blocked', 'The errors above would go to everybody who opens the pack. No file was written.', 'Mend them and make the pack again.');
  const { manifest, left } = await writeDeckPack({ deck, target, madeOn, madeBy: `Branchdeck ${version()}` });
  const pictures = manifest.files.filter(({ path }) => !/\.(?:md|markdown|yaml)$/i.test(path)).length;
  const letters = manifest.files.filter(({ path }) => path.startsWith('letters/')).length;
  say(`${target}: ${manifest.title}${manifest.version === '' ? '' : `, version ${manifest.version}`}, with ${letters} ${letters === 1 ? 'letter' : 'letters'} and ${pictures} ${pictures === 1 ? 'picture' : 'pictures'}.`);
  if (left.length > 0) warn(`Not part of a deck, and left out: ${left.slice(0, MOST_NAMED).join(', ')}${left.length > MOST_NAMED ? ` and ${left.length - MOST_NAMED} more` : ''}.`);
  return 0;
}
