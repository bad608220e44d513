import { Button } from 'react-aria-components';
import type { FileToSendAgain } from '../../bridge/update-calls.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { counted } from '../editor/words.ts';
import { shortDate } from '../replies/short-date.ts';

const SHOWN = 4;

/** Files that were exported before a figure was corrected or retired. */
export function SendAgain({ files }: { files: readonly FileToSendAgain[] }) {
  const { fail, say } = useMessages();
  if (files.length === 0) return null;
  // The user's own are listed whole: there is no list of them to save.
  const isRegions = files.some(({ branch }) => branch !== '');
  const most = isRegions ? SHOWN : files.length;
  const save = async () => {
    const saved = await ask('update.saveList');
    if (saved) say('The list of files to send again was saved.');
  };
  return (
    <section className="notice update-again" aria-labelledby="update-again-title">
      <h2 id="update-again-title">{counted(files.length, 'file')} to make and send again</h2>
      <p>{files.length === 1 ? 'It was' : 'They were'} exported before, and {files.length === 1 ? 'prints' : 'print'} what is no longer right.</p>
      <ul>
        {files.slice(0, most).map(({ branch, file, audience, day, figures }) => (
          <li key={`${branch} ${file}`}>{branch !== '' && <><strong>{branch}</strong>: </>}{file}, for {AUDIENCE_NAMES[audience]}, {shortDate(day)}. {figures.map(({ label, was, is }) => `${label}: ${was}${is === '' ? ', retired' : ` → ${is}`}`).join('; ')}</li>
        ))}
      </ul>
      <div className="row">
        {files.length > most && <span className="muted">and {files.length - most} more</span>}
        {isRegions && <Button className="button small" onPress={() => void save().catch(fail)}><Icon name="export" />Save the list…</Button>}
      </div>
    </section>
  );
}
