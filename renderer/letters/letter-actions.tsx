import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { LetterChoice, WrittenLetter } from '../../bridge/contract.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import { LETTER_FORMAT_NAMES, LETTER_FORMATS, type LetterFormat } from '../../core/letters/formats.ts';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { counted } from '../editor/words.ts';
import type { LetterVersion } from './letters-page.tsx';

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

interface LetterActionsProps {
  version: LetterVersion;
  /** ISO day. */
  date: string;
}

/** For whom the letter is, and what can be done with it. */
export function LetterActions({ version: { id, audience }, date }: LetterActionsProps) {
  const { key, flush } = useOpenDeck();
  const { fail, say, clear } = useMessages();
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<WrittenLetter>();

  // What main writes is what is kept, so everything typed is kept first.
  const run = (work: (choice: LetterChoice) => Promise<void>) => async () => {
    clear();
    setWritten(undefined);
    setBusy(true);
    try {
      if (await flush()) await work({ key, letterId: id, audience, date });
    } catch (thrown) {
      fail(thrown);
    } finally {
      setBusy(false);
    }
  };
  const save = (format: LetterFormat) => run(async (choice) => setWritten((await ask('letter.export', { ...choice, format })) ?? undefined));
  const copy = run(async (choice) => {
    await ask('letter.copy', choice);
    say('The letter is on the clipboard as text. Paste it into an email.');
  });
  const mail = run(async (choice) => {
    const { whole } = await ask('letter.mail', choice);
    say(whole
      ? 'Your mail program opens with the letter in it. Nothing is sent until you send it there. Attach the Word document or PDF if the reader should have the page.'
      : 'Your mail program opens with the subject. The letter is too long to go along: it is on the clipboard, so paste it there. Attach the Word document or PDF if the reader should have the page.');
  });
  return (
    <div className="letter-actions">
      <p className={`letter-for ${audience}`}>
        <strong>For {AUDIENCE_NAMES[audience]}</strong>
        {audience === 'members' ? ' Not to be handed to the employer.' : ' It holds nothing that is kept to members.'}
      </p>
      <div className="letter-buttons">
        {LETTER_FORMATS.map((kind) => (
          <Button key={kind} className={kind === 'docx' ? 'button primary' : 'button'} isDisabled={busy} onPress={() => void save(kind)()}>{capital(LETTER_FORMAT_NAMES[kind])}…</Button>
        ))}
        <Button className="button" isDisabled={busy} onPress={() => void copy()}><Icon name="copy" />Copy as email text</Button>
        <Button className="button" isDisabled={busy} onPress={() => void mail()}>Open in the mail program</Button>
      </div>
      <div role="status">
        {busy && <p className="muted">Writing the letter…</p>}
        {written && (
          <p className="letter-written">
            <Icon name="tick" />
            <span>
              Saved as {written.fileName}.
              {written.insteadOf !== undefined && ` ${written.insteadOf} is open in another program and is as it was.`}
              {written.blanks > 0 && ` ${counted(written.blanks, 'place')} in it ${written.blanks === 1 ? 'is' : 'are'} still blank: fill them in here, or by hand.`}
            </span>
            <Button className="button small" onPress={() => void ask('letter.showInFolder', { path: written.path }).catch(fail)}><Icon name="folder" />Show in folder</Button>
          </p>
        )}
      </div>
    </div>
  );
}
