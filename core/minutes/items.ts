import type { Block } from '../deck/content.ts';
import type { Item, Matter, Meeting } from '../meeting/model.ts';
import type { MinutesAbout } from './about.ts';
import { bold, bullets, heading, noteBlocks, paragraph } from './build.ts';
import { motionBlocks } from './motions.ts';
import type { Happened } from './place.ts';
import { tallyBlocks } from './tallies.ts';
import { longDay, type Times } from './times.ts';
import { line, listed, sentence } from './words.ts';
import { printDate } from '../figures/dates.ts';

export interface Telling {
  meeting: Meeting;
  about: MinutesAbout;
  times: Times;
  /** Number of a motion in the whole meeting, by its id. */
  motionNumbers: ReadonlyMap<string, number>;
}

/** One item as it went. @param number that it has on the agenda, from 1 */
export function itemBlocks(happened: Happened & { item: Item }, number: number, telling: Telling): Block[] {
  const { item } = happened;
  const spans = item.taken.map((span) => telling.times.span(span)).join(', then ');
  const told = [
    ...(item.kind === 'minutes' ? approvedHere(telling) : []),
    ...(item.kind === 'matters-arising' ? matterBlocks(telling) : []),
    ...happenedBlocks(happened, telling),
  ];
  return [
    heading(2, `${number}. ${line(item.title) || 'Item without a title'} (${spans})`),
    ...papersBlocks(item, happened),
    ...(told.length === 0 && happened.shown.length === 0 && item.papers.length === 0 ? [paragraph(item.kind === 'apologies' ? 'As recorded under “Attendance”.' : 'Nothing was recorded under this item.')] : told),
  ];
}

/** What happened, first what was said and then what came of it. */
export function happenedBlocks({ shown, note, slideNotes, motions, tallies, decisions }: Happened, { meeting, about, times, motionNumbers }: Telling): Block[] {
  return [
    ...slidesBlocks(shown.flatMap(({ what, label }) => (what === 'slide' ? [line(label)] : []))),
    ...noteBlocks(note),
    ...slideNotes.flatMap((each) => [heading(3, `On “${line(each.label)}”`), ...noteBlocks(each.text)]),
    ...[
      ...tallies.map((tally) => ({ at: tally.openedAt, blocks: tallyBlocks(tally, meeting.rules.minBase, about, times) })),
      ...motions.map((motion) => ({ at: motion.movedAt, blocks: motionBlocks(motion, motionNumbers.get(motion.id) ?? 0, times) })),
    ].toSorted((a, b) => a.at.localeCompare(b.at)).flatMap(({ blocks }) => blocks),
    // Below a motion's heading they would read as the motion's own.
    ...decisionBlocks(decisions.map(({ text }) => line(text)), slideNotes.length + tallies.length + motions.length > 0),
  ];
}

const decisionBlocks = (texts: readonly string[], apart: boolean): Block[] =>
  (apart && texts.length > 0
    ? [heading(3, texts.length === 1 ? 'Decision' : 'Decisions'), ...texts.map((text) => paragraph(text))]
    : texts.map((text) => paragraph(bold('Decision:'), ` ${text}`)));

function papersBlocks({ papers }: Item, { shown }: Happened): Block[] {
  const seen = shown.filter(({ what }) => what === 'paper');
  const ids = new Set(papers.map(({ id }) => id));
  const names = [...papers.map(({ name }) => line(name)), ...seen.filter(({ id }) => !ids.has(id)).map(({ label }) => line(label))].filter((name) => name !== '');
  return names.length === 0 ? [] : [paragraph(`${names.length === 1 ? 'Paper' : 'Papers'}: ${names.join('; ')}.`)];
}

/** Past so many, the first and the last say where a talk began and ended. */
const MOST_NAMED = 6;

function slidesBlocks(labels: readonly string[]): Block[] {
  const all = [...new Set(labels.filter((label) => label !== ''))];
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (all.length > MOST_NAMED) return [paragraph(`${all.length} slides were shown, from “${first}” to “${last}”.`)];
  return [paragraph(`${all.length === 1 ? 'Slide' : 'Slides'} shown: ${listed(all.map((label) => `“${label}”`))}.`)];
}

function approvedHere({ about }: Telling): Block[] {
  return about.approvedHere.map(({ title, date }) => paragraph(`The minutes of “${line(title)}”${date === '' ? '' : ` (${longDay(date)})`} were approved.`));
}

const BECAME: Readonly<Record<Matter['became'], string>> = { done: 'Done', carried: 'Carried forward', dropped: 'Dropped' };

/** What became of the actions of earlier meetings. */
export const matterBlocks = ({ meeting: { matters, stage }, about }: Pick<Telling, 'meeting' | 'about'>): Block[] => bullets([
  ...matters.map((matter) => [bold(`${BECAME[matter.became]}:`), ` ${actionWords(matter)}.${line(matter.note) === '' ? '' : ` ${sentence(line(matter.note))}`}`]),
  ...(stage === 'closed' ? about.unreported.map((action) => [bold('Not reported on:'), ` ${actionWords(action)}.`]) : []),
]);

/** What was to be done, by whom, by when and since which meeting. */
function actionWords({ text, owner, due, meeting }: Pick<Matter, 'text' | 'owner' | 'due'> & { meeting: { title: string; date: string } }): string {
  const details = [
    line(owner), due === '' ? '' : `due ${printDate(due)}`,
    `from “${line(meeting.title)}”${meeting.date === '' ? '' : `, ${printDate(meeting.date)}`}`,
  ].filter((part) => part !== '').join('; ');
  return `${line(text)} (${details})`;
}

/** Items of the agenda that the meeting did not come to. */
export function untakenBlocks({ items, stage }: Meeting): Block[] {
  const untaken = items.filter(({ taken }) => taken.length === 0).map(({ title }) => line(title)).filter((title) => title !== '');
  if (untaken.length === 0) return [];
  return [
    heading(2, stage === 'closed' ? 'Items not taken' : 'Items not taken yet'),
    ...bullets(untaken.map((title) => [title])),
  ];
}
