import type { RepliesNow } from '../../bridge/replies-calls.ts';
import { AppError } from '../../core/errors.ts';
import { changeEmployer, type EmployerChange, type FileChange } from '../../core/replies/change.ts';
import { describeEmployerChange } from '../../core/replies/describe.ts';
import { forgetEmployer, NO_REPLY_HISTORY, recordStep, stepBack, stepForward, type ReplyStep } from '../../core/replies/history.ts';
import { newEmployer, newEmployerId, type EmployerDetails, type EmployerRecord } from '../../core/replies/model.ts';
import type { Replies } from '../stores/replies.ts';

/** What is recorded of employers, with every change undoable until the app is closed. */
export interface ReplyBook {
  now(): RepliesNow;
  add(details: EmployerDetails): { employerId: string; now: RepliesNow };
  /** `places`: where files that are added lie. */
  change(employerId: string, change: EmployerChange | FileChange, places?: Readonly<Record<string, string>>): RepliesNow;
  undo(): RepliesNow;
  redo(): RepliesNow;
  wipe(employerId: string): RepliesNow;
}

/** Opens the book over its store. @param instant now, as an ISO instant */
export function openReplyBook(store: Replies, instant: () => string): ReplyBook {
  let history = NO_REPLY_HISTORY;
  const now = (): RepliesNow => ({ employers: store.all(), ...store.settings(), undoes: history.past.at(-1)?.says, redoes: history.future.at(-1)?.says });
  // The step first: where the disk is full the change stands in the app all the same, and can be undone.
  const take = (step: ReplyStep, places?: Readonly<Record<string, string>>): void => {
    history = recordStep(history, step);
    if (step.after) store.put(step.after, places);
  };
  const putBack = (employerId: string, record: EmployerRecord | undefined): void => {
    if (record === undefined) store.takeOut(employerId);
    else store.put(record);
  };
  return {
    now,
    add(details) {
      const name = details.name.trim();
      if (name === '') throw new AppError('bad-input', 'The employer has no name yet.', 'Type the name, and add it again.');
      const employerId = newEmployerId(name, new Set(store.all().map(({ id }) => id)));
      const after = newEmployer({ id: employerId, details: { ...details, name }, now: instant() });
      take({ employerId, before: undefined, after, says: `${name} added` });
      return { employerId, now: now() };
    },
    change(employerId, change, places) {
      const before = store.get(employerId);
      const after = changeEmployer(before, change, instant());
      if (after !== before) take({ employerId, before, after, says: describeEmployerChange(before, change) }, places);
      return now();
    },
    undo() {
      const back = stepBack(history);
      if (back === undefined) return now();
      ({ history } = back);
      putBack(back.step.employerId, back.put);
      return now();
    },
    redo() {
      const forward = stepForward(history);
      if (forward === undefined) return now();
      ({ history } = forward);
      putBack(forward.step.employerId, forward.put);
      return now();
    },
    wipe(employerId) {
      store.get(employerId);
      history = forgetEmployer(history, employerId);
      store.wipe(employerId);
      return now();
    },
  };
}
