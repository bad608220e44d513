import { Button } from 'react-aria-components';
import { setFigure } from '../../core/branch/change.ts';
import { handsDay, handsSource } from '../../core/meeting/hands-source.ts';
import { tallyFigures } from '../../core/meeting/tally-figures.ts';
import type { Tally } from '../../core/meeting/tally-model.ts';
import { sharesOf } from '../../core/meeting/tally-shares.ts';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../desk/messages.tsx';
import { useMaybeSession } from '../desk/session.tsx';
import { counted } from '../editor/words.ts';
import { useMeeting } from './parts/live-meeting.ts';

/** Puts the result of a show of hands into the branch's figures, with where it comes from and of what day it is. */
export function TakeFigures({ tally }: { tally: Tally }) {
  const { meeting } = useMeeting();
  const { say } = useMessages();
  const session = useMaybeSession();
  const marked = tally.options.some(({ local }) => local !== undefined);
  if (!marked) return null;
  if (!session || session.edition.national.meta.id !== meeting.deck.id) return <p className="muted">Open “{meeting.deck.title}” to put the result into your figures.</p>;
  const { edition, layer, change } = session;
  const figures = tallyFigures(tally, edition.book.rows, meeting.rules.minBase);
  const [asOf, source] = [handsDay(meeting, tally), handsSource(meeting, tally)];
  const there = figures.length > 0 && figures.every(({ id, value }) => layer.figures[id]?.value === value && layer.figures[id]?.source === source && layer.figures[id]?.asOf === asOf);
  if (figures.length === 0) {
    const { withheld, remark } = sharesOf(tally, meeting.rules.minBase);
    return <p className="muted">Nothing goes into your figures. {withheld || remark || 'No figure of yours can take this result: it needs more people, or is worked out from others.'}</p>;
  }

  const take = () => {
    change((before) => figures.reduce((now, { id, value }) => setFigure(now, id, { value, source, asOf, enteredBy: now.profile.official.name }), before));
    say(`${counted(figures.length, 'figure')} of yours ${figures.length === 1 ? 'was' : 'were'} changed. Undo in Customise takes that back.`);
  };
  return (
    <div className="take-figures">
      <ul>{figures.map(({ id, label, value }) => <li key={id}>{label}: <strong>{value}</strong></li>)}</ul>
      {there
        ? <p className="muted"><Icon name="tick" /> These are in your figures.</p>
        : <Button className="button small" onPress={take}>Put into your figures</Button>}
    </div>
  );
}
