import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FoundFigures, OpenedDeck, TakenFigure } from '../../../bridge/contract.ts';
import { ask } from '../../desk/ask.ts';
import { useMessages } from '../../desk/messages.tsx';
import { counted } from '../../editor/words.ts';
import { FindFigures } from './find-figures.tsx';
import '../import.css';

interface FiguresPartProps {
  deckKey: string;
  /** Hears why the page must stay. */
  onBusy: (why: string | undefined) => void;
  /** Shows the deck with the figures that were put in. */
  onShow: (opened: OpenedDeck) => Promise<void>;
  /** Opens the deck as it is. */
  onOpen: () => void;
}

const NOT_IN_YET = 'The numbers that you took are not in the deck yet. Put them in, or open the deck without them.';

/** What was done, and what could not be. */
const saidOf = (taken: number, missed: number): string =>
  `${counted(taken, 'number')} ${taken === 1 ? 'is a figure' : 'are figures'} now.${missed === 0 ? '' : ` ${missed === 1 ? 'One has' : `${missed} have`} no place of ${missed === 1 ? 'its' : 'their'} own in the PowerPoint and ${missed === 1 ? 'stays' : 'stay'} there as text.`}`;

/** Looks for the numbers of a deck, has each decided, and puts those in that were taken. */
export function FiguresPart({ deckKey, onBusy, onShow, onOpen }: FiguresPartProps) {
  const { fail, say } = useMessages();
  const [found, setFound] = useState<FoundFigures>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let wanted = true;
    void ask('import.figures', { key: deckKey }).then((numbers) => { if (wanted) setFound(numbers); }, (thrown: unknown) => { if (wanted) fail(thrown); });
    return () => {
      wanted = false;
      onBusy(undefined);
    };
  }, [deckKey, onBusy, fail]);
  const changed = useCallback((taken: number) => onBusy(taken > 0 ? NOT_IN_YET : undefined), [onBusy]);

  const put = async (taken: TakenFigure[]) => {
    setBusy(true);
    try {
      const { opened, missed } = await ask('import.take', { key: deckKey, taken });
      onBusy(undefined);
      await onShow(opened);
      say(saidOf(taken.length, missed));
    } catch (thrown) {
      fail(thrown);
      setBusy(false);
    }
  };
  const leave = () => {
    onBusy(undefined);
    onOpen();
  };

  if (!found) return <p className="muted" role="status">Looking for numbers…</p>;
  if (found.numbers.length === 0) {
    return (
      <div className="stack">
        <p role="status">No number in its text reads like a figure. Dates, times and page numbers are not offered.</p>
        <p><Button className="button primary" autoFocus onPress={leave}>Open the deck</Button></p>
      </div>
    );
  }
  return <FindFigures found={found} busy={busy} onChange={changed} onDone={(taken) => void put(taken)} onSkip={leave} />;
}
