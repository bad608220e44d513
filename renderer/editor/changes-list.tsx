import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { listChanges, putBack } from '../../core/branch/list-changes.ts';
import type { Change } from '../../core/branch/list-changes.ts';
import { isThemeName, THEMES } from '../../core/slides/themes/look.ts';
import { blankLayer } from '../../core/branch/model.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { ChangeBeforeAfter } from './change-before-after.tsx';
import { figurePlace, focusInstead, slidePlace } from './place.ts';
import type { Place } from './place.ts';

const DONE: Record<Change['kind'], string> = {
  off: 'Switched off',
  on: 'Switched on',
  moved: 'Moved',
  edit: 'Text changed',
  added: 'Added',
  notes: 'Your notes',
  figure: 'Figure',
  theme: 'Theme',
  accent: 'Colour',
};

/** Everything that the branch changed, each to be put back. */
export function ChangesList({ onJump }: { onJump: (place: Place) => void }) {
  const { edition, layer, change } = useOpenDeck();
  const { say } = useMessages();
  const changes = listChanges(layer, edition.national);

  const nameOf = ({ kind, id, label }: Change): string => {
    if (kind === 'theme') return isThemeName(label) ? THEMES[label].label : label;
    return kind === 'figure' ? (edition.book.row(id)?.label ?? id) : label;
  };
  const box = useRef<HTMLElement>(null);
  const focusAt = (index: number) =>
    focusInstead(() => {
      const left = box.current?.querySelectorAll<HTMLElement>('.change-list .put-back');
      return left?.item(Math.min(index, left.length - 1)) ?? box.current?.querySelector('h2');
    });
  const restore = (one: Change, index: number) => {
    change((now) => putBack(now, one, edition.national), undefined, { says: `put back ${nameOf(one)}` });
    say(`${nameOf(one)}: put back. Undo brings your change back.`);
    focusAt(index);
  };
  const restoreAll = () => {
    change((now) => blankLayer(now.deck, now.baseVersion, now.profile), undefined, { says: 'put everything back' });
    say('Everything is as the campaign issued it. Undo brings your changes back.');
    focusAt(0);
  };

  return (
    <section ref={box} className="changes" aria-labelledby="changes-title">
      <div className="row spread">
        <h2 id="changes-title" tabIndex={-1}>Your changes</h2>
        {changes.length > 0 && <Button className="button small" onPress={restoreAll}>Put everything back</Button>}
      </div>
      {changes.length === 0 && (
        <p className="empty">None yet. What you change on the other tabs is listed here, and each thing can be put back.</p>
      )}
      <ul className="change-list">
        {changes.map((one, index) => (
          <li key={`${one.kind} ${one.id}`}>
            <span className="change-kind">{DONE[one.kind]}</span>
            <div className="change-what">
              <p className="change-label">{nameOf(one)}</p>
              <ChangeBeforeAfter change={one} />
            </div>
            <Button className="button small" aria-label={`Show ${nameOf(one)} (${DONE[one.kind].toLowerCase()})`} onPress={() => onJump(one.kind === 'figure' ? figurePlace(one.id) : slidePlace(one.id))}>Show</Button>
            <Button className="button small put-back" aria-label={`Put back ${nameOf(one)} (${DONE[one.kind].toLowerCase()})`} onPress={() => restore(one, index)}>Put back</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
