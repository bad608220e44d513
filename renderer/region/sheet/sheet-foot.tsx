import { Button } from 'react-aria-components';
import type { SheetPreview } from '../../../core/sheet/preview.ts';
import { Tick } from '../../controls/tick.tsx';
import { counted, printCount } from '../../editor/words.ts';
import type { SheetUse } from './use-sheet.ts';

interface SheetFootProps {
  sheet: SheetUse;
  preview: SheetPreview;
  taking: boolean;
  onTake: () => void;
}

/** What would change, in a sentence. */
export function changeWords({ changes, branches, added }: SheetPreview): string {
  const of = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  const [fresh, changed, cleared, same] = [of('new'), of('changed'), of('cleared'), of('same')];
  const parts = [fresh > 0 && `${printCount(fresh)} new`, changed > 0 && `${printCount(changed)} changed`, cleared > 0 && `${printCount(cleared)} cleared`].filter(Boolean);
  return [
    parts.length > 0 && `${counted(fresh + changed + cleared, 'value')}: ${parts.join(', ')}, in ${counted(branches + added.length, 'branch', 'branches')}.`,
    added.length > 0 && `${counted(added.length, 'branch is', 'branches are')} added.`,
    same > 0 && `${counted(same, 'value stays', 'values stay')}, with source or date from this file.`,
  ].filter(Boolean).join(' ');
}

/** Why nothing can be taken yet; '' where it can. */
export function whyNot(preview: SheetPreview): string {
  const stops = preview.problems.filter(({ level }) => level === 'stops').length;
  const asks = preview.problems.filter(({ level }) => level === 'asks').length;
  const still = [stops > 0 && `${counted(stops, 'problem stops', 'problems stop')} it`, asks > 0 && `${counted(asks, 'question is', 'questions are')} open`].filter(Boolean).join(' and ');
  if (still !== '') return `Not yet: ${still}. Answer each, or leave its cell or row out.`;
  return preview.changes.length + preview.added.length === 0 ? 'Nothing would change: the region has all of this already.' : '';
}

/** What would change, and the button that takes it. */
export function SheetFoot({ sheet, preview, taking, onTake }: SheetFootProps) {
  const why = whyNot(preview);
  const onlyAdds = preview.branches === 0 && preview.added.length > 0;
  return (
    <footer className="sheet-foot">
      <Button className="button primary" isDisabled={why !== '' || taking || sheet.busy} aria-describedby="sheet-why" onPress={onTake}>
        {taking ? 'Taking…' : onlyAdds ? `Add ${counted(preview.added.length, 'branch', 'branches')}` : 'Take'}
      </Button>
      <p id="sheet-why" role="status">
        {taking ? 'Every branch is written, or none.' : sheet.busy ? 'Looking at it again…' : <>{why !== '' && <strong>{why} </strong>}{changeWords(preview)}</>}
      </p>
      <Tick isSelected={sheet.said.blanks === 'clear'} onChange={(on) => sheet.change({ blanks: on ? 'clear' : 'keep' })}>Blank cells clear what a branch has</Tick>
    </footer>
  );
}
