import type { Block } from '../deck/content.ts';
import { printDate } from '../figures/dates.ts';
import { blocksMarkdown } from '../markdown/blocks.ts';
import type { Meeting } from '../meeting/model.ts';
import type { MinutesAbout } from './about.ts';
import { attendanceBlocks } from './attendance.ts';
import { bold, bullets, heading, noteBlocks, paragraph, table } from './build.ts';
import { happenedBlocks, itemBlocks, matterBlocks, untakenBlocks, type Telling } from './items.ts';
import { happenings } from './place.ts';
import { longDay, timesIn, type Times } from './times.ts';
import { line } from './words.ts';

/**
 * Minutes as they follow from what happened, in Markdown to be edited: heading, attendance, items in the order in which
 * they were taken, actions and the next meeting. Items keep their numbers on the agenda. Whether they are approved is not said in them: `showMinutes` does.
 */
export const draftMinutes = (meeting: Meeting, about: MinutesAbout): string => `${blocksMarkdown(draftBlocks(meeting, about), 1)}\n`;

function draftBlocks(meeting: Meeting, about: MinutesAbout): Block[] {
  const times = timesIn(about.zone, meeting.date);
  const telling: Telling = { meeting, about, times, motionNumbers: new Map(meeting.motions.map(({ id }, index) => [id, index + 1])) };
  const { items, outside } = happenings(meeting);
  const numbered = items.flatMap(({ item, ...happened }) => (item === undefined ? [] : itemBlocks({ ...happened, item }, meeting.items.indexOf(item) + 1, telling)));
  const told = items.some(({ item }) => item?.kind === 'matters-arising');
  const arising = matterBlocks(telling);
  const apart = [...outsidePapers(outside.shown), ...happenedBlocks(outside, telling), ...noteBlocks(meeting.notes.general)];
  return [
    heading(1, `Minutes: ${line(meeting.title) || 'meeting without a title'}`),
    ...headBlocks(meeting, about, times),
    ...attendanceBlocks(meeting, times),
    ...(told || arising.length === 0 ? [] : [heading(2, 'Matters arising'), ...arising]),
    ...numbered,
    ...(apart.length === 0 ? [] : [heading(2, items.length === 0 ? 'What was recorded' : 'Recorded outside the items'), ...apart]),
    ...untakenBlocks(meeting),
    ...actionBlocks(meeting),
    ...nextBlocks(about),
  ];
}

const outsidePapers = (shown: Meeting['shown']): Block[] => {
  const names = shown.filter(({ what }) => what === 'paper').map(({ label }) => line(label));
  return names.length === 0 ? [] : [paragraph(`${names.length === 1 ? 'Paper' : 'Papers'}: ${names.join('; ')}.`)];
};

function headBlocks(meeting: Meeting, about: MinutesAbout, times: Times): Block[] {
  const planned = meeting.time === '' || meeting.sittings.length > 0 ? '' : `, planned for ${meeting.time}`;
  const facts: [string, string][] = [
    ['Branch', line(about.branch)],
    ['Kind of meeting', line(about.kind)],
    ['Date', `${longDay(meeting.date)}${planned}`],
    ['Place', line(meeting.place)],
    ...sittingFacts(meeting, times),
    ['Slides', meeting.shown.some(({ what }) => what === 'slide') ? line(meeting.deck.title) : ''],
  ];
  return bullets(facts.filter(([, value]) => value !== '').map(([name, value]) => [bold(`${name}:`), ` ${value}`]));
}

/** When it started, each adjournment or reopening, and when it closed. */
function sittingFacts({ sittings, stage }: Meeting, times: Times): [string, string][] {
  const [first, last] = [sittings[0], sittings.at(-1)];
  if (first === undefined || last === undefined) return [['Started', 'not yet']];
  const facts: [string, string][] = [['Started', times.at(first.from)]];
  sittings.forEach((span, index) => {
    const next = sittings[index + 1];
    if (next !== undefined && span.to !== undefined) facts.push([next.reopened ? 'Closed and reopened' : 'Adjourned', times.span({ from: span.to, to: next.from })]);
  });
  if (last.to === undefined) return [...facts, ['Closed', 'not yet']];
  if (stage === 'adjourned') return [...facts, ['Adjourned', `at ${times.at(last.to)}, and not resumed yet`]];
  return [...facts, ['Closed', times.at(last.to)]];
}

function actionBlocks({ actions, matters, items }: Meeting): Block[] {
  const titles = new Map(items.map(({ id, title }, index) => [id, `${index + 1}. ${line(title) || 'Item without a title'}`]));
  const rows = [
    ...actions.map(({ text, owner, due, done, item }) => [
      line(text), line(owner) || 'Not said', dueWords(due, done), (item === undefined ? '' : (titles.get(item) ?? '')) || '—',
    ]),
    ...matters.filter(({ became }) => became === 'carried').map(({ text, owner, due, meeting }) => [
      line(text), line(owner) || 'Not said', dueWords(due, undefined), `Carried forward from “${line(meeting.title)}”`,
    ]),
  ];
  if (rows.length === 0) return [heading(2, 'Actions'), paragraph('No actions were recorded.')];
  return [heading(2, 'Actions'), table(['What', 'Who', 'By when', 'From'], rows)];
}

function dueWords(due: string, done: string | undefined): string {
  const by = due === '' ? 'Not said' : printDate(due);
  return done === undefined ? by : `${by} (done ${printDate(done)})`;
}

function nextBlocks({ next }: MinutesAbout): Block[] {
  if (next === undefined) return [];
  const parts = [next.date === '' ? '' : longDay(next.date), next.time === '' ? '' : `at ${next.time}`, line(next.place) === '' ? '' : `at ${line(next.place)}`].filter((part) => part !== '');
  return [heading(2, 'Next meeting'), paragraph(`“${line(next.title)}”${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`)];
}
