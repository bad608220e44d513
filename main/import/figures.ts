import type { FoundFigures, OpenedDeck, TakenFigure } from '../../bridge/contract.ts';
import { setFigure } from '../../core/branch/change.ts';
import { makeEdition } from '../../core/branch/edition.ts';
import { AppError } from '../../core/errors.ts';
import type { Figure } from '../../core/figures/model.ts';
import { parseFigures } from '../../core/figures/parse.ts';
import { printValue } from '../../core/figures/value.ts';
import { aroundNumber, chooseFigures, offerFigures, type OfferedNumber } from '../../core/import/figures/offer-figures.ts';
import { takeFigures } from '../../core/import/figures/take-figures.ts';
import { labelOf } from '../../core/slides/compose.ts';
import { readKnownFigures } from '../../files/import/known-figures.ts';
import { putFigures } from '../../files/import/put-figures.ts';
import { readTexts } from '../../files/import/read-texts.ts';
import { originalOf } from '../decks/original.ts';
import { readDeck, type ReadDeck } from '../decks/read-deck.ts';
import type { Library } from '../library-model.ts';
import { PATHS } from '../paths.ts';
import { today } from '../today.ts';

/** What was found in a deck, and the text that it was found in. */
interface Found {
  key: string;
  deck: ReadDeck;
  offered: OfferedNumber[];
  known: ReadonlyMap<string, Figure>;
}

/** Finding the figures in a deck of the user's own, and putting those in that were taken. */
export function openFigures(library: Pick<Library, 'isOwn' | 'placeOf' | 'get' | 'open'>) {
  let last: Found | undefined;

  const read = (key: string): Promise<ReadDeck> => {
    if (!library.isOwn(key)) throw new AppError('usage', 'The figures of this deck are whoever issued it’s to say.', 'Put your own under Figures.');
    return readDeck(library.placeOf(key));
  };
  const originalIn = (deck: ReadDeck): Promise<string | undefined> => (deck.national.meta.powerpoint === undefined ? Promise.resolve(undefined) : originalOf(deck).catch(() => undefined));

  return {
    async find(key: string): Promise<FoundFigures> {
      const deck = await read(key);
      const original = await originalIn(deck);
      const { figures } = parseFigures(deck.sources.figures);
      const known = new Map([...await readKnownFigures(PATHS.decks), ...figures].filter(([, { scope }]) => scope === 'national'));
      for (const [id, figure] of figures) known.set(id, figure);
      const offered = offerFigures(deck.sources.deck.text, known, original === undefined ? [] : await readTexts(original));
      last = { key, deck, offered, known };
      return view(last, makeEdition(deck.sources, (await library.get(key)).layer, today()));
    },
    async take(key: string, taken: readonly TakenFigure[]): Promise<{ opened: OpenedDeck; missed: number }> {
      const deck = await read(key);
      if (last?.key !== key || last.deck.sources.deck.text !== deck.sources.deck.text) {
        throw new AppError('blocked', 'The deck’s file was changed since its numbers were looked for. Nothing was put in.', 'Look for the figures again.');
      }
      const before = deck.sources.deck.text;
      const result = takeFigures(before, deck.sources.figures?.text ?? '', chooseFigures(last.offered, taken), last.known);
      const { missed } = await putFigures({ folder: deck.folder, before, deck: result.deck, figures: result.figures, named: result.named, original: await originalIn(deck) });
      const { known } = last;
      last = undefined;
      const opened = await library.open(key);
      // The branch's own number is the branch's to change: it goes among its changes, and prints as it stood.
      const own = result.named.filter(({ scope }) => scope === 'local');
      const layer = own.reduce((now, { id, kind, value, source, token }) =>
        setFigure(now, id, { value: known.get(id)?.kind === 'text' && kind !== 'text' ? before.slice(token.from, token.to) : value, ...(source !== undefined && { source }) }), opened.layer);
      return { opened: { ...opened, layer }, missed };
    },
  };
}

function view({ deck, offered, known }: Found, edition: ReturnType<typeof makeEdition>): FoundFigures {
  const slides = new Map(deck.national.slides.map((slide, index) => [slide.id, { number: index + 1, label: labelOf(edition.deck.slides.find(({ id }) => id === slide.id) ?? slide, edition) }]));
  const seen = new Map<string, number>();
  const numbers = offered.map(({ candidate, own, choices }, index) => {
    const same = JSON.stringify([candidate.slide, candidate.notes, candidate.sentence, candidate.text]);
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    const [before, number, after] = aroundNumber(candidate, nth);
    return {
      id: String(index), slide: slides.get(candidate.slide) ?? { number: 1, label: candidate.slide }, notes: candidate.notes,
      before, number, after, known: candidate.known, choices, canBeNew: own !== undefined, name: candidate.label,
    };
  });
  const named = new Set(offered.flatMap(({ choices }) => choices));
  return {
    numbers,
    known: [...known.values()].filter(({ id }) => named.has(id)).map(({ id, label, kind, value, qualifier, scope, source }) => ({ id, label, printed: printValue(kind, value, { qualifier }), scope, source })),
  };
}
