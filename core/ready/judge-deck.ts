import { printDate } from '../figures/dates.ts';
import type { AgendaPaper, DeckFacts, ReadyLine, ReadyPaper, ShownFigure } from './model.ts';

/** More names than these would be a list to work through, and that is the page of things to check. */
const MOST_NAMES = 3;

/** What is to be said of the deck. @param papers of a meeting's agenda */
export const judgeDeck = (deck: DeckFacts, papers: readonly AgendaPaper[]): ReadyLine[] =>
  [...slideLines(deck), ...figureLines(deck), findingLine(deck), ...noteLines(deck), ...paperLines(deck.papers), ...agendaLine(papers)];

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const joined = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** "A, B and 4 more" */
const named = (labels: readonly string[]): string => {
  const more = labels.length - MOST_NAMES;
  return more > 1 ? joined([...labels.slice(0, MOST_NAMES), `${more} more`]) : joined(labels);
};

function slideLines({ shown, away }: DeckFacts): ReadyLine[] {
  const left = away.length > 0 ? `; left out: ${joined(away)}` : '';
  if (shown > 0) return [{ about: 'slides', level: 'fine', text: `${counted(shown, 'slide')} will be shown${left}.`, help: '', remedies: [] }];
  return [{ about: 'slides', level: 'mend', text: `No slide is left to show${left}.`, help: 'Switch one on in Customise, or choose another version.', remedies: [] }];
}

/** Leaving these slides out, where any is left then. */
function leaveOut(figures: readonly ShownFigure[], { shown }: DeckFacts): ReadyLine['remedies'] {
  const slides = [...new Set(figures.flatMap((figure) => figure.slides))];
  if (slides.length === 0 || slides.length >= shown) return [];
  return [{ label: slides.length === 1 ? 'Leave this slide out' : `Leave these ${slides.length} slides out`, remedy: { do: 'leave-out', slides } }];
}

const open = (figures: readonly ShownFigure[]): ReadyLine['remedies'] =>
  figures.slice(0, 1).map(({ id }) => ({ label: figures.length === 1 ? 'Open the figure' : 'Open the first', remedy: { do: 'open-figure', figure: id } }));

function figureLines(deck: DeckFacts): ReadyLine[] {
  const { blank, stale } = deck;
  const lines: ReadyLine[] = [];
  if (blank.length > 0) {
    lines.push({
      about: 'figures', level: 'look', text: `${counted(blank.length, 'figure')} on the slides ${blank.length === 1 ? 'is' : 'are'} blank.`,
      help: `${named(blank.map(({ label }) => label))}. A sentence that uses ${blank.length === 1 ? 'it' : 'one'} is left out.`, remedies: [...open(blank), ...leaveOut(blank, deck)],
    });
  }
  if (stale.length > 0) {
    lines.push({
      about: 'figures', level: 'look', text: `${counted(stale.length, 'figure')} on the slides may be out of date.`,
      help: `${named(stale.map(({ label, asOf }) => `${label} (${asOf})`))}. Somebody in the room may know a newer one.`, remedies: [...open(stale), ...leaveOut(stale, deck)],
    });
  }
  return lines.length > 0 ? lines : [{ about: 'figures', level: 'fine', text: 'No figure on the slides is blank or may be out of date.', help: '', remedies: [] }];
}

function findingLine({ errors, warnings }: DeckFacts): ReadyLine {
  const line = { about: 'findings', remedies: [{ label: 'Things to check', remedy: { do: 'open-checks' } }] } as const;
  if (errors > 0) return { ...line, level: 'look', text: `${counted(errors, 'thing')} to check would stop an export.`, help: 'You can present all the same.', remedies: [...line.remedies] };
  if (warnings > 0) return { ...line, level: 'fine', text: `${counted(warnings, 'thing')} to check, and nothing that stops you.`, help: '', remedies: [...line.remedies] };
  return { about: 'findings', level: 'fine', text: 'There is nothing to check in the deck.', help: '', remedies: [] };
}

function noteLines({ withoutNotes, slides }: DeckFacts): ReadyLine[] {
  const [first] = withoutNotes;
  if (slides === 0) return [];
  if (first === undefined) return [{ about: 'notes', level: 'fine', text: 'Every slide has notes to speak from.', help: '', remedies: [] }];
  const remedies: ReadyLine['remedies'] = [{ label: withoutNotes.length === 1 ? 'Open the slide' : 'Open the first', remedy: { do: 'open-slide', slide: first.id } }];
  const text = withoutNotes.length === slides
    ? 'No slide has notes to speak from.'
    : `${counted(withoutNotes.length, 'slide')} of ${slides} ${withoutNotes.length === 1 ? 'has' : 'have'} no notes to speak from, neither national ones nor your own.`;
  // A title or a source needs none; a deck that mostly lacks them is one that nobody has prepared.
  return [{ about: 'notes', level: withoutNotes.length * 2 > slides ? 'look' : 'fine', text, help: withoutNotes.length === slides ? '' : `${named(withoutNotes.map(({ label }) => label))}.`, remedies }];
}

const PAPERS: readonly { kind: ReadyPaper['kind']; words: string; remedies: ReadyLine['remedies'] }[] = [
  { kind: 'letter', words: 'Letters and papers', remedies: [{ label: 'Letters', remedy: { do: 'open-letters' } }] },
  { kind: 'pack', words: 'JCNC pack', remedies: [{ label: 'JCNC pack…', remedy: { do: 'open-pack' } }] },
];

/** What is to be said of the papers of a meeting's agenda. */
function agendaLine(papers: readonly AgendaPaper[]): ReadyLine[] {
  if (papers.length === 0) return [];
  const titles = (file: AgendaPaper['file']): string[] => papers.flatMap((paper) => (paper.file === file ? [paper.title] : []));
  const [here, gone, none] = [titles('here'), titles('gone'), titles('none')];
  const text = [here.length > 0 && `to hand: ${joined(here)}`, gone.length > 0 && `no longer where they lay: ${joined(gone)}`, none.length > 0 && `on paper: ${joined(none)}`].filter(Boolean).join('; ');
  const help = gone.length > 0 ? 'Add them to the agenda again from where they lie now, or connect their drive.' : none.length > 0 ? 'Bring what is on paper.' : '';
  return [{ about: 'papers', level: gone.length > 0 ? 'mend' : 'fine', text: `Papers of the agenda: ${text}.`, help, remedies: [] }];
}

const unmade = ({ title, blanks }: ReadyPaper): string => (blanks > 0 ? `${title} (${counted(blanks, 'detail')} still blank)` : title);

function paperLines(papers: readonly ReadyPaper[]): ReadyLine[] {
  const lines = PAPERS.flatMap(({ kind, words, remedies }): ReadyLine[] => {
    const ofKind = papers.filter((paper) => paper.kind === kind);
    if (ofKind.length === 0) return [];
    const made = ofKind.flatMap(({ title, madeOn }) => (madeOn === undefined ? [] : [`${title} on ${printDate(madeOn)}`]));
    const missing = ofKind.filter(({ madeOn }) => madeOn === undefined).map(unmade);
    const text = [made.length > 0 && `made ${joined(made)}`, missing.length > 0 && `not made with Branchdeck yet: ${joined(missing)}`].filter(Boolean).join('; ');
    return [{ about: 'papers', level: missing.length > 0 ? 'look' : 'fine', text: `${words}: ${text}.`, help: '', remedies: missing.length > 0 ? remedies : [] }];
  });
  return lines.length > 0 ? lines : [{ about: 'papers', level: 'fine', text: 'The deck has no letters or papers for the people in the room.', help: '', remedies: [] }];
}
