import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PreparedMails, ReplyMail } from '../../bridge/replies-calls.ts';
import { MARKED_STEPS } from '../../core/replies/change.ts';
import type { EmployerChange, MarkedStep } from '../../core/replies/change.ts';
import type { EmployerRecord } from '../../core/replies/model.ts';
import { isDue } from '../../core/replies/next-step.ts';
import type { NextStep, NextStepName } from '../../core/replies/next-step.ts';
import { dueWords } from '../../core/replies/reminders.ts';
import { Chip } from '../controls/chip.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useMaybeSession } from '../desk/session.tsx';
import { focusSoon } from '../editor/place.ts';
import { MailsPrepared } from './mails-prepared.tsx';
import type { RepliesPageProps } from './replies-page.tsx';
import { stageFieldId } from './stage-field.ts';
import type { StageField } from './stage-field.ts';

interface NextStepsProps {
  record: EmployerRecord;
  steps: readonly NextStep[];
  /** ISO day. */
  today: string;
  change: (change: EmployerChange) => Promise<boolean>;
  campaign: RepliesPageProps['campaign'];
}

const DONE_WORDS: Readonly<Record<MarkedStep, string>> = {
  send: 'Sent today', ask: 'Asked today', forward: 'Forwarded today', acknowledge: 'Acknowledged today', agenda: 'It is on the agenda', papers: 'The papers are ready',
};
/** Where what a step asks for is put in. */
const FIELD_OF: Partial<Record<NextStepName, { field: StageField; label: string }>> = {
  'jcnc-date': { field: 'jcnc', label: 'Put in the date' },
  response: { field: 'response', label: 'Record the response' },
  'next-jcnc': { field: 'jcnc', label: 'Put in the date' },
};
const isMarked = (name: NextStepName): name is MarkedStep => MARKED_STEPS.some((step) => step === name);
const isMail = (name: NextStepName): name is ReplyMail => name === 'forward' || name === 'acknowledge';

/** What comes next with an employer, with the reason, the day and the way to do it. */
export function NextSteps({ record, steps, today, change, campaign }: NextStepsProps) {
  const { fail, clear } = useMessages();
  const key = useMaybeSession()?.key;
  const [busy, setBusy] = useState(false);
  const [prepared, setPrepared] = useState<PreparedMails>();
  const mails = steps.map(({ name }) => name).filter(isMail);

  const prepare = async (wanted: ReplyMail[]) => {
    clear();
    setBusy(true);
    try {
      setPrepared(await ask('replies.prepare', { employerId: record.id, mails: wanted, key }));
    } catch (thrown) {
      fail(thrown);
    } finally {
      setBusy(false);
    }
  };
  const done = (codes: readonly MarkedStep[]) => void change({ type: 'done', steps: codes, date: today });
  return (
    <section className="next-steps" aria-labelledby="next-title">
      <h2 id="next-title">{steps.length > 1 ? 'Next steps' : 'Next step'}</h2>
      {steps.length === 0 && <p className="muted">Nothing to do. What is recorded stays below, and can be changed.</p>}
      {steps.length > 0 && (
        <ul>
          {steps.map((step) => {
            const { name, title, reason, due } = step;
            const words = dueWords(due, today);
            const field = FIELD_OF[name];
            return (
              <li key={name}>
                <p className="next-title"><strong>{title}</strong>{words !== '' && <Chip tone={isDue(step, today) ? 'warn' : 'plain'}>{words}</Chip>}</p>
                <p>{reason}</p>
                <div className="row">
                  {isMail(name) && mails.length === 1 && <Button className="button small primary" isDisabled={busy} onPress={() => void prepare([name])}>Prepare the email</Button>}
                  {(name === 'send' || name === 'agenda') && campaign && <Button className="button small" onPress={campaign.letters}>Open the letters</Button>}
                  {name === 'papers' && campaign && <Button className="button small" onPress={campaign.pack}>Make the JCNC pack…</Button>}
                  {isMarked(name) && !(isMail(name) && prepared?.[name]) && <Button className="button small" onPress={() => done([name])}>{DONE_WORDS[name]}</Button>}
                  {field && <Button className="button small" onPress={() => focusSoon(stageFieldId(field.field))}>{field.label}</Button>}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {mails.length === 2 && (
        <div className="next-both">
          <Button className="button primary" isDisabled={busy} onPress={() => void prepare(mails)}>Prepare both emails</Button>
          <span className="muted">Opens both in your mail program. Nothing is sent until you send it there.</span>
        </div>
      )}
      <div role="status">
        {busy && <p className="muted">Opening your mail program…</p>}
        {prepared && !busy && <MailsPrepared record={record} prepared={prepared} onDone={done} onClose={() => setPrepared(undefined)} />}
      </div>
    </section>
  );
}
