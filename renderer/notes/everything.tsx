import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { MeetingNotes } from '../../core/notes/model.ts';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { counted } from '../editor/words.ts';

interface EverythingProps {
  meeting: Pick<MeetingNotes, 'id' | 'title'>;
  /** Writes what was typed last. */
  flush: () => Promise<boolean>;
  onGone: () => void;
}

/** Everything about a meeting: written into a folder, or deleted for good after a question. */
export function Everything({ meeting: { id, title }, flush, onGone }: EverythingProps) {
  const { fail, say, clear } = useMessages();
  /** How many files there are besides; undefined while nothing is asked. */
  const [wiping, setWiping] = useState<number>();
  const save = async () => {
    clear();
    await flush();
    const written = await ask('privacy.exportAll', { meetingId: id });
    if (written) say(`Everything about “${title}” was saved in the folder ${written.folder}.`);
  };
  const wipe = async () => {
    setWiping(undefined);
    await flush();
    await ask('privacy.wipe', { meetingId: id });
    onGone();
    say(`Everything about “${title}” was deleted.`);
  };
  return (
    <section className="everything" aria-labelledby="everything-title">
      <h2 id="everything-title">Everything about this meeting</h2>
      <p className="muted">It lies on this computer alone: the agenda, who was there, motions, shows of hands, actions, notes and minutes.</p>
      <div className="row">
        <Button className="button small" onPress={() => void save().catch(fail)}><Icon name="export" />Export everything…</Button>
        <Button className="button small danger" onPress={() => void ask('privacy.files', { meetingId: id }).then(({ besides }) => setWiping(besides), fail)}>Delete everything…</Button>
      </div>
      {wiping !== undefined && (
        <Frame title={`Delete everything about “${title}”?`} onClose={() => setWiping(undefined)} guide="kept" foot={
          <>
            <Button className="button" autoFocus onPress={() => setWiping(undefined)}>Keep it</Button>
            <Button className="button danger" onPress={() => void wipe().catch(fail)}>Delete everything</Button>
          </>
        }>
          <div className="stack">
            <p>The meeting goes with its notes and minutes, its copy too{wiping > 0 ? `, and ${counted(wiping, 'older file')} of it that Branchdeck kept` : ''}. Files that you exported, and papers, stay where they are.</p>
            <p><strong>This can’t be undone.</strong> To have it later, export everything first.</p>
          </div>
        </Frame>
      )}
    </section>
  );
}
