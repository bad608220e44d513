import { useMemo, useState } from 'react';
import type { Audience } from '../../core/audience/model.ts';
import type { Edition } from '../../core/branch/edition.ts';
import { composeLetter } from '../../core/letters/compose.ts';
import type { ShownLetter } from '../../core/letters/model.ts';
import { PageHeading } from '../desk/page-heading.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import type { BranchTabProps } from '../editor/branch-tab.tsx';
import { UndoBar } from '../editor/undo-bar.tsx';
import { isIsoDay } from '../../core/figures/dates.ts';
import { LetterActions } from './letter-actions.tsx';
import { LetterForm } from './letter-form.tsx';
import { LetterList } from './letter-list.tsx';
import { LetterPreview } from './letter-preview.tsx';
import './letters.css';

/** A letter of the deck, composed for one of the audiences that it is made for. */
export interface LetterVersion {
  id: string;
  audience: Audience;
  shown: ShownLetter;
}

/** Every version of every letter that can be read, those of one letter one after the other. */
const versionsOf = (edition: Edition, date: string): LetterVersion[] =>
  edition.letters.flatMap(({ id, audiences }) => audiences.flatMap((audience) => {
    const shown = composeLetter(edition, id, audience, { date });
    return shown ? [{ id, audience, shown }] : [];
  }));

interface LettersPageProps extends BranchTabProps {
  today: string;
}

/** The letters and papers of the open deck: choose one, fill it in, see the page, save it. */
export function LettersPage({ today, ...props }: LettersPageProps) {
  const { edition, layer } = useOpenDeck();
  const [chosen, setChosen] = useState<string>();
  // What is no date is kept as typed, and said at its field.
  const day = isIsoDay(layer.profile.letter.date) ? layer.profile.letter.date : today;
  const versions = useMemo(() => versionsOf(edition, day), [edition, day]);
  const keyOf = ({ id, audience }: LetterVersion): string => `${id} ${audience}`;
  const version = versions.find((one) => keyOf(one) === chosen) ?? versions[0];
  const letter = edition.letters.find(({ id }) => id === version?.id);

  if (!version || !letter) return <NoLetters />;
  return (
    <main className="letters-page">
      <div className="letters-side">
        <PageHeading>Letters</PageHeading>
        <LetterList versions={versions} chosen={keyOf(version)} keyOf={keyOf} onChoose={setChosen} />
        <UndoBar />
        <LetterForm key={keyOf(version)} letter={letter} shown={version.shown} today={today} {...props} />
      </div>
      <div className="letters-main">
        <LetterActions version={version} date={day} />
        <LetterPreview shown={version.shown} />
      </div>
    </main>
  );
}

function NoLetters() {
  return (
    <main className="letters-page none">
      <PageHeading>Letters</PageHeading>
      <div className="empty">
        <p>This deck brings no letters. A campaign’s letters are Markdown files in a folder named “letters” beside its deck.md.</p>
        <p>The two decks that come with Branchdeck have some: open one from the library to see them.</p>
      </div>
    </main>
  );
}
