import { Button } from 'react-aria-components';
import { STAGES } from '../../core/replies/model.ts';
import type { EmployerRecord } from '../../core/replies/model.ts';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { counted, joined } from '../editor/words.ts';
import type { RepliesUse } from './use-replies.ts';

interface EverythingProps {
  record: EmployerRecord;
  use: RepliesUse;
  wiping: boolean;
  onWiping: (wiping: boolean) => void;
  onGone: () => void;
}

/** Everything about an employer: written into a folder, or deleted for good after a question. */
export function Everything({ record, use, wiping, onWiping, onGone }: EverythingProps) {
  const { fail, say, clear } = useMessages();
  const { id, name } = record;
  const copies = STAGES.flatMap((stage) => record.stages[stage].files).filter(({ kept }) => kept).length;
  const save = async () => {
    clear();
    const written = await ask('replies.exportAll', { employerId: id });
    if (!written) return;
    const gone = written.missing.length === 0 ? '' : ` Not found where they lay, and so not in it: ${joined(written.missing)}.`;
    say(`Everything about ${name} was saved in the folder ${written.folder}.${gone}`);
  };
  const wipe = async () => {
    if (!(await use.run(() => ask('replies.wipe', { employerId: id })))) return;
    onGone();
    say(`Everything about ${name} was deleted.`);
  };
  return (
    <section className="everything" aria-labelledby="everything-title">
      <h2 id="everything-title">Everything about this employer</h2>
      <p className="muted">It lies on this computer alone: what is recorded here, and the copies of files that you had kept.</p>
      <div className="row">
        <Button className="button small" onPress={() => void save().catch(fail)}><Icon name="export" />Export everything…</Button>
        <Button className="button small danger" onPress={() => onWiping(true)}>Delete everything…</Button>
      </div>
      {wiping && (
        <Frame title={`Delete everything about ${name}?`} onClose={() => onWiping(false)} guide="replies" foot={
          <>
            <Button className="button" autoFocus onPress={() => onWiping(false)}>Keep it</Button>
            <Button className="button danger" onPress={() => void wipe()}>Delete everything</Button>
          </>
        }>
          <div className="stack">
            <p>All dates, notes and the response go, the last good copy of them too{copies > 0 ? `, and ${counted(copies, 'copy', 'copies')} of files that Branchdeck kept` : ''}. Your own files stay where they are.</p>
            <p><strong>This can’t be undone.</strong> To have it later, export everything first.</p>
          </div>
        </Frame>
      )}
    </section>
  );
}
