import { change, find, set, refuse, type Acts, type Now } from './acting.ts';
import type { Item, Meeting, Stage } from './model.ts';
import type { Sitting, Span } from './sitting-model.ts';

const begun = (spans: readonly Span[], { at, n }: Now): readonly Span[] => [...spans, { n, from: at, to: undefined }];

const ended = <S extends Span>(spans: readonly S[], { at }: Now): readonly S[] => {
  const last = spans.at(-1);
  return last && last.to === undefined ? [...spans.slice(0, -1), { ...last, to: at }] : spans;
};

/** The items with the current one's time begun or ended. */
const timed = ({ items, current }: Meeting, of: typeof begun, now: Now): readonly Item[] =>
  (current === undefined ? items : change(items, current, 'item', (item) => set(item, { taken: of(item.taken, now) })));

const NOW: Readonly<Record<Stage, string>> = {
  planned: 'The meeting has not been opened yet.',
  open: 'The meeting is open already.',
  adjourned: 'The meeting is adjourned.',
  closed: 'The meeting is closed.',
};
const NEXT: Readonly<Record<Stage, string>> = {
  planned: 'Open it first. Nothing was changed.',
  open: 'Go on with it, adjourn it or close it. Nothing was changed.',
  adjourned: 'Resume it first. Nothing was changed.',
  closed: 'Reopen it to go on. Nothing was changed.',
};

/** @throws AppError where the meeting is at another stage than these */
export function needStage({ stage }: Meeting, ...stages: readonly Stage[]): void {
  if (!stages.includes(stage)) refuse(NOW[stage], NEXT[stage]);
}

const sit = (meeting: Meeting, now: Now, reopened: Pick<Sitting, 'reopened'> = {}): Meeting => ({
  ...meeting, stage: 'open', sittings: [...meeting.sittings, { n: now.n, from: now.at, to: undefined, ...reopened }], items: timed(meeting, begun, now),
});

/** How a meeting goes. An adjournment stops the time of the item being taken; resuming goes on with it. */
export const stageActs: Acts<'open' | 'adjourn' | 'resume' | 'close' | 'reopen' | 'take' | 'show'> = {
  open(meeting, _, now) {
    needStage(meeting, 'planned');
    return sit(meeting, now);
  },
  adjourn(meeting, _, now) {
    needStage(meeting, 'open');
    return { ...meeting, stage: 'adjourned', sittings: ended(meeting.sittings, now), items: timed(meeting, ended, now) };
  },
  resume(meeting, _, now) {
    needStage(meeting, 'adjourned');
    return sit(meeting, now);
  },
  close(meeting, _, now) {
    needStage(meeting, 'open', 'adjourned');
    return {
      ...meeting,
      stage: 'closed',
      sittings: ended(meeting.sittings, now),
      items: timed(meeting, ended, now),
      current: undefined,
      tallies: meeting.tallies.map((tally) => (tally.stage === 'open' ? { ...tally, stage: 'closed', closedAt: now.at } : tally)),
    };
  },
  reopen(meeting, _, now) {
    needStage(meeting, 'closed');
    return sit(meeting, now, { reopened: true });
  },
  take(meeting, { item }, now) {
    needStage(meeting, 'open');
    if (item === meeting.current) return meeting;
    if (item !== undefined) find(meeting.items, item, 'item');
    const left = { ...meeting, items: timed(meeting, ended, now), current: item };
    return { ...left, items: timed(left, begun, now) };
  },
  /** What is shown before the start or after the end, to try the projector, is no part of the meeting. */
  show(meeting, { what, id, label }, { at }) {
    if (meeting.stage !== 'open' || meeting.shown.some((each) => each.what === what && each.id === id)) return meeting;
    return set(meeting, { shown: [...meeting.shown, { at, what, id, label, item: meeting.current }] });
  },
};
