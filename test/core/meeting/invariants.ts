import { expect } from 'vitest';
import { quorumNow } from '../../../core/meeting/quorum.ts';
import type { Meeting } from '../../../core/meeting/model.ts';
import type { Span } from '../../../core/meeting/sitting-model.ts';

/** Every id that a meeting has given out and still has. */
export const idsOf = (meeting: Meeting): string[] => [
  ...meeting.items.flatMap(({ id, papers }) => [id, ...papers.map((paper) => paper.id)]),
  ...meeting.attendance.people.map(({ id }) => id),
  ...meeting.attendance.apologies.map(({ id }) => id),
  ...meeting.motions.flatMap(({ id, amendments }) => [id, ...amendments.map((each) => each.id)]),
  ...meeting.tallies.flatMap(({ id, options }) => [id, ...options.map((each) => each.id)]),
  ...meeting.decisions.map(({ id }) => id),
  ...meeting.actions.map(({ id }) => id),
];

/** Clocks are set back: only the numbers of the entries say what came first. */
const inOrder = (spans: readonly Span[]): void => {
  for (const [index, { n }] of spans.entries()) expect(n).toBeGreaterThan(spans[index - 1]?.n ?? 0);
  expect(spans.slice(0, -1).every(({ to }) => to !== undefined)).toBe(true);
};

/** What holds of every meeting, whatever was done to it. */
export function holds(meeting: Meeting): void {
  const { attendance: { present, log, people, names }, items, sittings, stage, current } = meeting;
  const ids = idsOf(meeting);
  expect(new Set(ids).size).toBe(ids.length);

  expect(present).toBeGreaterThanOrEqual(0);
  expect(present).toBe(log.at(-1)?.present ?? 0);
  expect(log.reduce((sum, { change }) => sum + change, 0)).toBe(present);
  for (const [index, coming] of log.entries()) expect(coming.n).toBeGreaterThan(log[index - 1]?.n ?? 0);
  if (!names) expect(people).toEqual([]);

  const taken = items.flatMap((item) => item.taken).toSorted((one, other) => one.n - other.n);
  inOrder(taken);
  inOrder(sittings);
  expect(taken.some(({ to }) => to === undefined)).toBe(stage === 'open' && current !== undefined);
  expect(sittings.some(({ to }) => to === undefined)).toBe(stage === 'open');
  // A resumed sitting and the item that goes on with it begin by one entry.
  for (const { n, to } of taken) expect(sittings.some((each, index) => each.n <= n && n < (sittings[index + 1]?.n ?? Infinity) && (to !== undefined || each.to === undefined))).toBe(true);
  if (quorumNow(meeting).met !== false) expect(meeting.shortage).toBeUndefined();

  const known = new Set([undefined, ...items.map(({ id }) => id)]);
  for (const part of [{ item: current }, ...meeting.motions, ...meeting.tallies, ...meeting.decisions, ...meeting.actions]) expect(known.has(part.item)).toBe(true);
  for (const id of Object.keys(meeting.notes.items)) expect(known.has(id)).toBe(true);

  for (const { text, moved, amendments, stage: state, result } of meeting.motions) {
    const carried = amendments.filter((each) => each.result?.carried === true);
    expect(carried.length === 0 ? [moved] : carried.map((each) => each.text)).toContain(text);
    for (const part of [{ stage: state, result }, ...amendments]) expect(part.result !== undefined).toBe(part.stage === 'decided');
    if (state !== 'open') for (const each of amendments) expect(each.stage).not.toBe('open');
  }
  for (const { options, base, stage: state, closedAt } of meeting.tallies) {
    for (const { count } of options) expect(Number.isInteger(count) && count >= 0).toBe(true);
    expect(base).toBeGreaterThanOrEqual(0);
    expect(closedAt === undefined).toBe(state === 'open');
    if (stage === 'closed') expect(state).toBe('closed');
  }
}
