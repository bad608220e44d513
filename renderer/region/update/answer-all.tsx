import { useId, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { UpdateNow } from '../../../bridge/update-calls.ts';
import { useKeptFocus } from '../../controls/use-kept-focus.ts';
import { counted } from '../../editor/words.ts';
import type { UpdateUse } from './use-update.ts';

/** One answer for every slide that is still open, in all branches, and the way back from it. */
export function AnswerAll({ update, now: { lines, alike } }: { update: UpdateUse; now: UpdateNow }) {
  const id = useId();
  const open = lines.reduce((sum, line) => sum + line.open, 0);
  const places = lines.filter((line) => line.open > 0);
  const branches = places.filter(({ slug }) => slug !== '').length;
  const where = [branches > 0 && counted(branches, 'branch', 'branches'), branches < places.length && 'the region’s own changes'].filter(Boolean).join(' and ');
  const group = useRef<HTMLDivElement>(null);
  // With an answer its button goes: the group says what is so now.
  useKeptFocus(group);
  const keep = branches === 0 ? 'Keep the region’s text' : branches < places.length ? 'Keep each branch’s text, and the region’s' : 'Keep each branch’s text';
  return (
    <div ref={group} className="update-all" role="group" aria-labelledby={id} tabIndex={-1}>
      {open > 0 && (
        <>
          <p id={id}><strong>One answer for {open === 1 ? 'the slide that is' : `all ${open} slides that are`} still open,</strong> in {where}:</p>
          <div className="row">
            <Button className="button small" onPress={() => update.chooseAll('combined')}>Put both texts in one, where they fit</Button>
            <Button className="button small" onPress={() => update.chooseAll('ours')}>{keep}</Button>
            <Button className="button small" onPress={() => update.chooseAll('theirs')}>Replace each with the new text</Button>
          </div>
        </>
      )}
      {alike > 0 && (
        <div className="row">
          <span {...(open === 0 && { id })}>{counted(alike, 'slide')} {alike === 1 ? 'has' : 'have'} one answer.</span>
          <Button className="button small" onPress={() => update.chooseAll(null)}>{alike === 1 ? 'Open it again' : `Open these ${alike} again`}</Button>
        </div>
      )}
      <p className="muted">Nothing is written until you update. To replace a text takes what was written on that slide out of the changes: taking back the update brings it back, in each branch that was not changed since.</p>
    </div>
  );
}
