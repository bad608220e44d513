import { Button } from 'react-aria-components';
import type { PreparedMails, ReplyMail } from '../../bridge/replies-calls.ts';
import type { EmployerRecord } from '../../core/replies/model.ts';
import { FORWARD_TO } from '../../core/replies/next-step.ts';
import { joined } from '../editor/words.ts';

interface MailsPreparedProps {
  record: EmployerRecord;
  prepared: PreparedMails;
  onDone: (steps: readonly ReplyMail[]) => void;
  onClose: () => void;
}

const DONE_WORDS: Readonly<Record<ReplyMail, string>> = { forward: 'Forwarded today', acknowledge: 'Acknowledged today' };

/** What the mail program was handed and what is still to be done there; asks whether it was sent, and marks nothing by itself. */
export function MailsPrepared({ record, prepared, onDone, onClose }: MailsPreparedProps) {
  const { forward, acknowledge } = prepared;
  const open: ReplyMail[] = [];
  if (forward && record.stages.forwarded.date === '') open.push('forward');
  if (acknowledge && record.stages.acknowledged.date === '') open.push('acknowledge');
  return (
    <div className="mails-prepared">
      {acknowledge && <p><strong>The acknowledgement.</strong> {sayAcknowledgement(acknowledge)}</p>}
      {forward && <p><strong>The email to {FORWARD_TO}.</strong> {sayForward(forward, record)}</p>}
      {open.length > 0 && (
        <>
          <p><strong>Nothing is sent until you send it there.</strong> When it has gone, say so here:</p>
          <div className="row">
            {open.length === 2 && <Button className="button small primary" onPress={() => onDone(open)}>Both sent today</Button>}
            {open.map((mail) => <Button key={mail} className="button small" onPress={() => onDone([mail])}>{DONE_WORDS[mail]}</Button>)}
            <Button className="button small quiet" onPress={onClose}>Not yet</Button>
          </div>
        </>
      )}
      {open.length === 0 && <p>Marked as done. Undo takes it back.</p>}
    </div>
  );
}

function sayAcknowledgement({ whole, blanks }: NonNullable<PreparedMails['acknowledge']>): string {
  const text = whole
    ? 'Your mail program opens with it.'
    : 'Your mail program opens with the subject. The text is too long to go along: it is on the clipboard, so paste it there.';
  return blanks.length === 0 ? text : `${text} Still blank in it: ${joined(blanks)}. Fill that in before you send it.`;
}

function sayForward({ whole, shown, missing }: NonNullable<PreparedMails['forward']>, { stages }: EmployerRecord): string {
  const text = whole ? 'Your mail program opens with it.' : 'Your mail program opens with the subject, and the text is on the clipboard: paste it there.';
  const gone = missing.length === 0 ? '' : ` No longer where it lay: ${joined(missing)}.`;
  if (shown !== undefined) return `${text} A file can’t be attached for you in this way: ${shown} is shown in its folder, so drag it into the email.${gone}`;
  return stages.heard.files.length === 0
    ? `${text} A file can’t be attached for you in this way: attach the reply yourself, or copy its words into the email.`
    : `${text}${gone} Attach the reply yourself.`;
}
