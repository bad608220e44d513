import { AUDIENCE_NAMES, type Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import type { FigureRow } from '../figures/book.ts';
import { composeLetter } from '../letters/compose.ts';
import { packPapers } from '../letters/pack.ts';
import { compose, deckSlideOf, presenterNotes } from '../slides/compose.ts';
import type { LeftOutReason } from '../slides/model.ts';
import type { DeckFacts, ReadyPaper, ShownFigure } from './model.ts';

/** When a deck's papers were made last: ISO days by `paperId`. */
export type MadePapers = Readonly<Record<string, string>>;

/** What a letter or the pack is known by in `MadePapers`. */
export const paperId = (paper: { letter: string; audience: Audience } | 'pack'): string => (paper === 'pack' ? 'pack' : `${paper.letter} ${paper.audience}`);

/** What an edition says of the version for an audience, before it is presented. */
export function deckFacts(edition: Edition, audience: Audience, made: MadePapers): DeckFacts {
  const { presentation, leftOut } = compose(edition, audience);
  const shown = new Map(presentation.slides.map((slide) => [deckSlideOf(slide).id, deckSlideOf(slide).label]));
  // What the app itself adds, such as the slides of sources, is nothing that anybody speaks to.
  const own = edition.deck.slides.filter(({ id }) => shown.has(id));
  const onShown = ({ usedOn }: FigureRow): string[] => usedOn.filter((id) => shown.has(id));
  const figures = (state: FigureRow['state']): (ShownFigure & { asOf: string })[] =>
    edition.book.rows.flatMap((row) => (row.state === state && onShown(row).length > 0 ? [{ id: row.id, label: row.label, asOf: row.asOfPrinted, slides: onShown(row) }] : []));
  const errors = edition.findings.filter(({ level }) => level === 'error').length;
  return {
    shown: presentation.slides.length,
    away: awayWords(leftOut, audience),
    blank: figures('blank').map(({ id, label, slides }) => ({ id, label, slides })),
    stale: figures('stale'),
    errors,
    warnings: edition.findings.length - errors,
    withoutNotes: own.filter(({ id }) => presenterNotes(edition, id).length === 0).map(({ id }) => ({ id, label: shown.get(id) ?? id })),
    slides: own.length,
    papers: papersFor(edition, audience, made),
  };
}

function awayWords(leftOut: readonly { reason: LeftOutReason }[], audience: Audience): string[] {
  const why: readonly (readonly [LeftOutReason, string])[] = [
    ['off', 'switched off'], ['audience', `not for ${AUDIENCE_NAMES[audience]}`], ['incomplete', 'with a blank figure'], ['refused', 'that can’t be shown'],
  ];
  return why.flatMap(([reason, words]) => {
    const count = leftOut.filter((each) => each.reason === reason).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
}

function papersFor(edition: Edition, audience: Audience, made: MadePapers): ReadyPaper[] {
  const letters = edition.letters.flatMap((letter): ReadyPaper[] => {
    const shown = composeLetter(edition, letter.id, audience);
    return shown ? [{ kind: 'letter', title: shown.title, madeOn: made[paperId({ letter: letter.id, audience })], blanks: shown.blanks.length }] : [];
  });
  if (audience !== 'employer') return letters;
  const blanks = packPapers(edition).reduce((sum, paper) => sum + paper.blanks.length, 0);
  return [...letters, { kind: 'pack', title: 'the pack', madeOn: made[paperId('pack')], blanks }];
}
