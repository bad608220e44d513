import { useState } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import type { SavedMinutes } from '../../bridge/minutes-calls.ts';
import { MINUTES_FORMATS, MINUTES_FORMAT_NAMES, MINUTES_VERSION_NAMES, type MinutesFormat, type MinutesVersion } from '../../core/minutes/formats.ts';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useMeeting } from '../meeting/parts/live-meeting.ts';

interface SaveMinutesProps {
  version: MinutesVersion;
  /** The text can be shown as a page. */
  ready: boolean;
}

/** Saves the minutes as a file, in the version that is shown. */
export function SaveMinutes({ version, ready }: SaveMinutesProps) {
  const { meeting: { id: meetingId }, saved: kept } = useMeeting();
  const { fail, clear } = useMessages();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<SavedMinutes & { version: MinutesVersion }>();
  const save = async (format: MinutesFormat) => {
    clear();
    setSaved(undefined);
    setBusy(true);
    try {
      const done = await ask('minutes.save', { meetingId, version, format });
      if (done) setSaved({ ...done, version });
    } catch (thrown) {
      fail(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="minutes-save" aria-labelledby="minutes-save-title">
      <h2 id="minutes-save-title">Save as a file</h2>
      <p>{MINUTES_VERSION_NAMES[version]}.{version === 'members' && ' Change the version above the page.'}</p>
      <div className="minutes-buttons">
        {MINUTES_FORMATS.map((format) => (
          // What is written is what main has: a word that is still on its way would be missing.
          <Button key={format} className={format === 'docx' ? 'button primary' : 'button'} isDisabled={busy || !ready || kept === 'saving'} onPress={() => void save(format)}>{MINUTES_FORMAT_NAMES[format]}…</Button>
        ))}
      </div>
      {busy && (
        <div className="minutes-buttons">
          <ProgressBar isIndeterminate aria-label="Saving the minutes">{() => <span className="muted">Writing the file and reading it back…</span>}</ProgressBar>
          <Button className="button small" onPress={() => void ask('minutes.cancel').catch(fail)}>Cancel</Button>
        </div>
      )}
      <div role="status">
        {saved?.version === version && (
          <p className="minutes-saved">
            <Icon name="tick" />
            <span>
              Saved as {saved.fileName}, read back and checked.
              {version === 'nameless' && ' None of the known names is in it.'}
              {saved.insteadOf !== undefined && ` ${saved.insteadOf} is open in another program and is as it was.`}
            </span>
            <Button className="button small" onPress={() => void ask('minutes.showInFolder', { path: saved.path }).catch(fail)}><Icon name="folder" />Show in folder</Button>
          </p>
        )}
      </div>
    </section>
  );
}
