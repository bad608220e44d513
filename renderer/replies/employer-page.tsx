import { useCallback, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RepliesNow } from '../../bridge/replies-calls.ts';
import type { EmployerChange } from '../../core/replies/change.ts';
import { STAGES } from '../../core/replies/model.ts';
import type { EmployerRecord } from '../../core/replies/model.ts';
import { nextSteps } from '../../core/replies/next-step.ts';
import { remarksOf } from '../../core/replies/remarks.ts';
import { ask } from '../desk/ask.ts';
import { PageHeading } from '../desk/page-heading.tsx';
import { EmployerDetailsForm } from './employer-details.tsx';
import { Everything } from './everything.tsx';
import { useFileTarget } from './file-target.ts';
import { NextSteps } from './next-steps.tsx';
import { RepliesUndo } from './replies-undo.tsx';
import type { RepliesPageProps } from './replies-page.tsx';
import { StageSection } from './stage-section.tsx';
import { TypedArea } from './typed-fields.tsx';
import type { RepliesUse } from './use-replies.ts';

interface EmployerPageProps extends Omit<RepliesPageProps, 'employerId' | 'settings'> {
  record: EmployerRecord;
  use: RepliesUse;
  now: RepliesNow;
}

/** One employer: what comes next and why, and each stage with its day, note and files. */
export function EmployerPage({ record, use, now, today, onEmployer, campaign }: EmployerPageProps) {
  const { id } = record;
  const [wiping, setWiping] = useState(false);
  const change = useCallback((made: EmployerChange) => use.change(id, made), [use, id]);
  const steps = useMemo(() => nextSteps(record, today, now.rules), [record, today, now.rules]);
  const remarks = useMemo(() => remarksOf(record, today), [record, today]);

  useFileTarget(useMemo(() => ({
    // What is dropped beside them all is the reply, for most.
    placeAt: (over) => over?.closest('[data-stage]') ?? document.querySelector('[data-stage=heard]'),
    take: (paths, on) => {
      const stage = STAGES.find((each) => each === on?.getAttribute('data-stage')) ?? 'heard';
      void use.run(() => ask('replies.dropFiles', { employerId: id, stage, paths }));
    },
  }), [use, id]));

  return (
    <main className="page replies employer">
      <div className="page-top">
        <div>
          <Button className="text-button replies-back" onPress={() => onEmployer(undefined)}>← All employers</Button>
          <PageHeading>{record.name}</PageHeading>
        </div>
        <RepliesUndo {...use} />
      </div>
      <NextSteps record={record} steps={steps} today={today} change={change} campaign={campaign} />
      <div className="stages">
        {STAGES.map((stage) => (
          <StageSection key={stage} stage={stage} record={record} today={today} use={use} change={change} remark={remarks.find((each) => each.stage === stage)?.message} />
        ))}
      </div>
      <TypedArea label="Note" help="About this employer in general." rows={2} value={record.note} onChange={(note) => void change({ type: 'note', note })} />
      <EmployerDetailsForm record={record} change={change} />
      <Everything record={record} use={use} wiping={wiping} onWiping={setWiping} onGone={() => onEmployer(undefined)} />
    </main>
  );
}
