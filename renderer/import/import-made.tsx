import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { ImportedDeck } from '../../bridge/contract.ts';
import { Icon } from '../controls/icon.tsx';
import { counted, joined } from '../editor/words.ts';
import { LostList } from './lost-list.tsx';

interface ImportMadeProps {
  made: ImportedDeck;
  /** To the numbers in its text. */
  onFind: () => void;
  onOpen: () => void;
}

/** "24 slides, notes on 18 of them, 6 pictures, 3 charts and 1 table" */
export function takenWords({ slides, notes, pictures, charts, tables }: ImportedDeck['counts']): string {
  return joined([
    counted(slides, 'slide'),
    ...(notes > 0 ? [notes === slides ? 'notes on every one' : `notes on ${notes} of them`] : []),
    ...(pictures > 0 ? [counted(pictures, 'picture')] : []),
    ...(charts > 0 ? [counted(charts, 'chart')] : []),
    ...(tables > 0 ? [counted(tables, 'table')] : []),
  ]);
}

/** What was taken from the presentation, what could not be, and the way on. */
export function ImportMade({ made, onFind, onOpen }: ImportMadeProps) {
  const { counts } = made;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="stack-large">
      <div className="kept-back import-taken">
        <Icon name="tick" />
        <div>
          <h2 ref={heading} tabIndex={-1}>It is in</h2>
          <p>{takenWords(counts)}.{counts.hidden > 0 && ` ${counts.hidden === 1 ? 'One slide was hidden and is' : `${counts.hidden} slides were hidden and are`} switched off.`}</p>
          <p>{made.kept ? 'The PowerPoint is kept with the deck, to be filled in.' : 'The file that you were sent is as it was.'} Every slide is for members alone until you say otherwise.</p>
          <p className="muted import-path"><bdi>{made.place}</bdi></p>
        </div>
      </div>
      <LostList lost={made.lost} kept={made.kept} />
      <div className="row import-foot">
        <Button className="button primary" onPress={onFind}>Find the figures</Button>
        <Button className="button" onPress={onOpen}>Open the deck</Button>
        <span className="muted">Numbers in its text become figures that you can change, one by one.</span>
      </div>
    </div>
  );
}
