import { change, find, set, refuse, type Acts, type Now } from './acting.ts';
import type { Item, Meeting, Span, Stage } from './model.ts';

const begun = (spans: readonly Span[], at: string): readonly Span[] => [...spans, { from: at, to: undefined }];

const ended = <S extends Span>(spans: readonly S[], at: string): readonly S[] => {
  const last = spans.at(-1);
  return last && last.to === undefined ? [...spans.slice(0, -1), { ...last, to: at }] : spans;
};

/** The items with the current one's time begun or ended. */
const timed = ({ items, current }: Meeting, of: typeof begun, at: string): readonly Item[] =>
  (current === undefined ? items : change(items, current, 'item', (item) => set(item, { taken: of(item.taken, at) })));

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

const sit = (meeting: Meeting, { at }: Now): Meeting =>
  ({ ...meeting, stage: 'open', sittings: begun(meeting.sittings, at), items: timed(meeting, begun, at) });

/** How a meeting goes. An adjournment stops the time of the item being taken; resuming goes on with it. */
export const stageActs: Acts<'open' | 'adjourn' | 'resume' | 'close' | 'reopen' | 'take' | 'show'> = {
  open(meeting, _, now) {
    needStage(meeting, 'planned');
    return sit(meeting, now);
  },
  adjourn(meeting, _, { at }) {
    needStage(meeting, 'open');
    return { ...meeting, stage: 'adjourned', sittings: ended(meeting.sittings, at), items: timed(meeting, ended, at) };
  },
  resume(meeting, _, now) {
    needStage(meeting, 'adjourned');
    return sit(meeting, now);
  },
  close(meeting, _, { at }) {
    needStage(meeting, 'open', 'adjourned');
    return {
      ...meeting,
      stage: 'closed',
      sittings: ended(meeting.sittings, at),
      items: timed(meeting, ended, at),
      current: undefined,
      tallies: meeting.tallies.map((tally) => (tally.stage === 'open' ? { ...tally, stage: 'closed', closedAt: at } : tally)),
    };
  },
  reopen(meeting, _, now) {
    needStage(meeting, 'closed');
    return { ...sit(meeting, now), sittings: [...meeting.sittings, { from: now.at, to: undefined, reopened: true }] };
  },
  take(meeting, { item }, { at }) {
    needStage(meeting, 'open');
    if (item === meeting.current) return meeting;
    if (item !== undefined) find(meeting.items, item, 'item');
    const left = { ...meeting, items: timed(meeting, ended, at), current: item };
    return { ...left, items: timed(left, begun, at) };
  },
  /** What is shown before the start or after the end, to try the projector, is no part of the meeting. */
  show(meeting, { what, id, label }, { at }) {
    if (meeting.stage !== 'open' || meeting.shown.some((each) => each.what === what && each.id === id)) return meeting;
    return set(meeting, { shown: [...meeting.shown, { at, what, id, label, item: meeting.current }] });
  },
};
