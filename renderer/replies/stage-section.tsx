import { Button } from 'react-aria-components';
import type { EmployerChange } from '../../core/replies/change.ts';
import { STAGE_NAMES } from '../../core/replies/model.ts';
import type { EmployerRecord, Stage } from '../../core/replies/model.ts';
import { printDate } from '../../core/figures/dates.ts';
import { Chip } from '../controls/chip.tsx';
import { ResponseFields } from './response-fields.tsx';
import { stageFieldId, type StageField } from './stage-field.ts';
import { StageFiles } from './stage-files.tsx';
import { TypedArea, TypedDate } from './typed-fields.tsx';
import type { RepliesUse } from './use-replies.ts';

interface StageSectionProps {
  stage: Stage;
  record: EmployerRecord;
  /** ISO day. */
  today: string;
  use: RepliesUse;
  change: (change: EmployerChange) => Promise<boolean>;
  /** What can hardly be right about its day. */
  remark: string | undefined;
}

const DATE_LABELS: Readonly<Record<Stage, string>> = {
  sent: 'Sent on', heard: 'Received on', forwarded: 'Forwarded on', acknowledged: 'Acknowledged on', agenda: 'Put on the agenda on', answered: 'Responded on',
};

/** One stage: the day on which it was done, which can be cleared again, a note, and its files. */
export function StageSection({ stage, record, today, use, change, remark }: StageSectionProps) {
  const { date, note, files } = record.stages[stage];
  const title = `stage-${stage}`;
  const day = (field: StageField, label: string, value: string, put: (date: string) => EmployerChange, quick: boolean) => (
    <div className="stage-day">
      <TypedDate id={stageFieldId(field)} label={label} value={value} onChange={(next) => void change(put(next))} />
      {quick && value === '' && <Button className="button small" aria-label={`${label}: today`} onPress={() => void change(put(today))}>Today</Button>}
      {value !== '' && <Button className="button small quiet" aria-label={`${label}: clear`} onPress={() => void change(put(''))}>Clear</Button>}
    </div>
  );
  return (
    <section className="reply-stage" aria-labelledby={title} data-stage={stage}>
      <div className="stage-head">
        <h2 id={title}>{STAGE_NAMES[stage]}</h2>
        {date === '' ? <Chip>Not yet</Chip> : <Chip tone="ok">{printDate(date)}</Chip>}
      </div>
      <div className="stage-days">
        {day(stage, DATE_LABELS[stage], date, (next) => ({ type: 'stage-date', stage, date: next }), true)}
        {stage === 'sent' && (date !== '' || record.asked !== '') && day('asked', 'Asked for a reply on', record.asked, (next) => ({ type: 'asked', date: next }), true)}
        {stage === 'agenda' && day('jcnc', 'The JCNC meets on', record.jcnc, (next) => ({ type: 'jcnc', date: next }), false)}
        {stage === 'agenda' && (record.jcnc !== '' || record.papers !== '') && day('papers', 'Papers ready on', record.papers, (next) => ({ type: 'papers', date: next }), true)}
      </div>
      {remark !== undefined && <p className="stage-remark" role="status">{remark}</p>}
      {stage === 'answered' && <ResponseFields record={record} change={change} />}
      <TypedArea label={stage === 'answered' ? 'Note of your own' : 'Note'} rows={1} value={note} onChange={(text) => void change({ type: 'stage-note', stage, note: text })} />
      <StageFiles employerId={record.id} stage={stage} files={files} use={use} change={change} />
    </section>
  );
}
