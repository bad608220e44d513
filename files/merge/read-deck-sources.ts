import type { DeckSources, SourceFile } from '../../core/deck/model.ts';
import { AppError } from '../../core/errors.ts';
import { findingLine } from '../../core/findings.ts';
import { openPack } from '../deckpack/open-pack.ts';
import { openDeck } from '../open-deck.ts';

const LETTER = /^letters\/[^/]+\.(?:md|markdown)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg)$/i;

/**
 * Reads the text of one version of a deck, from a folder, a file or a deck pack, of which nothing is written to the disk.
 * @throws AppError where it can't be opened, or holds text that isn't UTF-8: what can't be read would look like gone
 */
export async function readDeckSources(path: string): Promise<DeckSources> {
  if (/\.branchdeck$/i.test(path)) return fromPack(path);
  const { sources, findings } = await openDeck(path);
  const fault = findings.find(({ level }) => level === 'error');
  if (fault) throw new AppError('bad-input', `${path} can't be read whole: ${findingLine(fault)}`, 'Nothing was changed. Mend the file and try again.');
  return sources;
}

function fromPack(path: string): DeckSources {
  const pack = openPack(path);
  try {
    if (pack.manifest.kind !== 'deck') throw new AppError('bad-input', `${path} is a pack of a branch or region, and holds no national deck.`, 'Give a pack of a deck.');
    const paths = pack.manifest.files.map((file) => file.path);
    const text = (name: string): SourceFile => ({ name, text: new TextDecoder().decode(pack.bytes(name)) });
    return {
      deck: text('deck.md'),
      figures: paths.includes('figures.yaml') ? text('figures.yaml') : undefined,
      images: paths.filter((each) => PICTURE.test(each)).toSorted(),
      letters: { files: paths.filter((each) => LETTER.test(each)).toSorted().map(text), findings: [] },
    };
  } finally {
    pack.close();
  }
}
