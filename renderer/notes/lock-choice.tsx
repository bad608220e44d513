import { useEffect, useState } from 'react';
import { Tick } from '../controls/tick.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { counted } from '../editor/words.ts';

const WITHOUT = 'This computer has no keyring that would keep the key, so notes and meetings can’t be locked here: anybody who can open your files can read them. Have the whole disk encrypted instead.';
const ON = 'Only your user account on this computer can open them. If it is lost or set up anew, nobody can: export what has to last. Damaged files, and notes of an earlier Branchdeck that were taken over, stay readable.';
const OFF = 'Their files can be read by anybody who can open your files.';

/** Locks the files of notes and meetings to the user account, and says plainly what that does and doesn’t do. */
export function LockChoice() {
  const { fail, say } = useMessages();
  const [now, setNow] = useState<{ locked: boolean; keyring: boolean }>();
  const [busy, setBusy] = useState(false);
  useEffect(() => void ask('privacy.locking').then(setNow, fail), [fail]);
  if (now === undefined) return null;
  const { locked, keyring } = now;
  const change = async (wanted: boolean) => {
    setBusy(true);
    try {
      const done = await ask('privacy.lock', { locked: wanted });
      setNow({ ...now, locked: done.locked });
      const left = done.unsaved === 0 ? '' : ` ${counted(done.unsaved, 'file')} could not be written yet and will be by itself.`;
      say(`${done.locked ? 'Notes and meetings are locked to this user account.' : 'Notes and meetings are not locked any more.'}${left}`);
    } catch (thrown) {
      fail(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="lock-choice">
      {(keyring || locked) && <Tick isSelected={locked} onChange={(wanted) => { if (!busy) void change(wanted); }}>Lock my notes and meetings to this user account</Tick>}
      <p className="muted">{locked ? ON : keyring ? OFF : WITHOUT}</p>
    </div>
  );
}
