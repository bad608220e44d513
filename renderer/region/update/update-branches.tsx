import { useRef, useState } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { UpdateLine, UpdateNow } from '../../../bridge/update-calls.ts';
import { Choice } from '../../controls/choice.tsx';
import { useKeptFocus } from '../../controls/use-kept-focus.ts';
import { counted } from '../../editor/words.ts';
import { AnswerAll } from './answer-all.tsx';
import { UpdateBranch } from './update-branch.tsx';
import type { UpdateUse } from './use-update.ts';

type Shown = 'open' | 'look' | 'all';

const LINE = 56;

function words({ conflicts, open, calledOut, carried }: UpdateLine): string {
  const said = [
    open > 0 && `${counted(open, 'slide')} to decide about`,
    conflicts > open && `${conflicts - open} decided`,
    calledOut > 0 && `${calledOut} to look at`,
    conflicts + calledOut === 0 && (carried > 0 ? 'Taken along, nothing to decide' : 'Taken along as it is'),
  ];
  return said.filter(Boolean).join(', ');
}

/** The branches of an update: those with something to decide first, and what it does to the one that is chosen. */
export function UpdateBranches({ update, now }: { update: UpdateUse; now: UpdateNow }) {
  const open = now.lines.filter((line) => line.conflicts > 0);
  const look = now.lines.filter((line) => line.calledOut > 0);
  const [chosen, setChosen] = useState<Shown>();
  const shown: Shown = chosen ?? (open.length > 0 ? 'open' : look.length > 0 ? 'look' : 'all');
  const lines = shown === 'open' ? open : shown === 'look' ? look : now.lines;
  // With an answer for all of them its button goes.
  const section = useRef<HTMLElement>(null);
  useKeptFocus(section, () => section.current?.querySelector<HTMLElement>('[role=option][aria-selected=true], [role=option], [role=listbox]') ?? null);
  return (
    <section ref={section} className="update-branches" aria-label="What it does to each branch">
      <div className="row update-bar">
        <Choice
          label="Show" hideLabel bar value={shown} onChange={setChosen}
          options={[{ value: 'open', label: `Changed on both sides (${open.length})` }, { value: 'look', label: `To look at (${look.length})` }, { value: 'all', label: `All (${now.lines.length})` }]}
        />
      </div>
      {(now.alike > 0 || now.lines.some((line) => line.open > 0)) && <AnswerAll update={update} now={now} />}
      <div className="update-two">
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: LINE }}>
          <ListBox
            className="update-list" aria-label="Branches" items={lines.map((line) => ({ ...line, id: line.slug === '' ? ' ' : line.slug }))}
            selectionMode="single" selectionBehavior="replace" disallowEmptySelection selectedKeys={update.branch ? [update.branch.slug === '' ? ' ' : update.branch.slug] : []}
            onSelectionChange={(keys) => { const [key] = keys === 'all' ? [] : [...keys]; if (key !== undefined) void update.show(String(key).trim()); }}
            renderEmptyState={() => <p className="muted region-none">None of the branches.</p>}
          >
            {(line) => (
              <ListBoxItem id={line.id} textValue={line.name} className="update-line">
                <span className="region-line">{line.slug === '' ? 'The region’s own changes' : line.name}</span>
                <span className="muted region-line">{words(line)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
        {update.branch ? <UpdateBranch key={update.branch.slug} branch={update.branch} onChoose={update.choose} /> : <p className="muted region-none">Choose a branch to see what becomes of its changes.</p>}
      </div>
    </section>
  );
}
