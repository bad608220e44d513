import type { Block } from '../deck/content.ts';
import type { ShownLetter } from '../letters/model.ts';
import type { Meeting } from '../meeting/model.ts';
import type { MinutesAbout } from './about.ts';
import { bold, paragraph } from './build.ts';
import { compareBlocks } from './changed.ts';
import { draftMinutes } from './draft.ts';
import type { MinutesVersion } from './formats.ts';
import type { OutsideNames } from './gather.ts';
import { knownNames, namesIn, type KnownName } from './known-names.ts';
import { nameRemover, type Movers } from './without-names.ts';
import { readMinutes } from './read.ts';
import { longDay, timesIn } from './times.ts';
import { counted, line } from './words.ts';

/** Minutes as one version has them: a page like any other paper of the branch. */
export interface ShownMinutes {
  page: ShownLetter;
  status: 'draft' | 'approved' | 'changed';
  /** In how many places they differ from what was approved. */
  changes: number;
  /** Names that the version without names may not hold; none in the members'. */
  withheld: readonly KnownName[];
  /** What is called after nobody here: the branch. */
  kept: readonly string[];
}

/**
 * The minutes as they are read: what was edited, or else the draft, with their standing at the head. Where they were approved, what
 * was changed since is struck through and underlined.
 * @param names that are known beside the meeting
 * @throws AppError bad-input where the text can't be read
 */
export function showMinutes(meeting: Meeting, about: MinutesAbout, version: MinutesVersion, names: OutsideNames): ShownMinutes {
  const { text, approved } = meeting.minutes;
  const withheld = version === 'nameless' ? knownNames(meeting, names) : [];
  const kept = [line(about.branch)].filter((name) => name !== '');
  const remover = nameRemover(withheld, moversOf(meeting), kept);
  const now = readMinutes(text ?? draftMinutes(meeting, about));
  const title = remover.text(line(now.title) || `Minutes: ${line(meeting.title)}`);
  let blocks: Block[] = remover.blocks(now.blocks);
  let changes = 0;
  if (approved !== undefined) ({ blocks, count: changes } = compareBlocks(remover.blocks(readMinutes(approved.text).blocks), blocks));
  const status = approved === undefined ? 'draft' : changes === 0 ? 'approved' : 'changed';
  const head = remover.blocks(statusBlocks(meeting, changes, version));
  return {
    page: {
      id: meeting.id, title, subject: title, audience: version === 'nameless' ? 'public' : 'members', layout: 'paper', lang: 'en-GB', to: [], from: [],
      date: '', isoDate: meeting.date || timesIn(about.zone, '').day(meeting.createdAt), blocks: [...head, ...blocks], note: remover.text(statusLine(meeting, changes)), blanks: [], omissions: [],
    },
    status, changes, withheld, kept,
  };
}

/** Who moved and seconded each motion, in the order in which they were moved. */
const moversOf = ({ motions }: Meeting): Movers[] =>
  motions.map(({ mover, seconder }) => ({ mover: namesIn(mover)[0]?.join(' '), seconder: namesIn(seconder)[0]?.join(' ') }));

/** "Draft: not approved", or where and when they were approved. */
export function statusLine({ minutes: { approved } }: Pick<Meeting, 'minutes'>, changes: number): string {
  if (approved === undefined) return 'Draft: not approved';
  const { title, date } = approved.meeting;
  const said = `Approved at “${line(title)}” on ${date === '' ? 'a day that was not recorded' : longDay(date)}`;
  return changes === 0 ? said : `${said}; changed since approval`;
}

function statusBlocks(meeting: Meeting, changes: number, version: MinutesVersion): Block[] {
  const { approved } = meeting.minutes;
  const nameless = version === 'nameless' ? [paragraph('Version without names: each name is replaced by what the person did.')] : [];
  if (approved === undefined || changes === 0) return [paragraph(bold(statusLine(meeting, 0))), ...nameless];
  return [
    paragraph(bold(statusLine(meeting, 0))),
    paragraph(bold('Changed since approval.'), ` ${counted(changes, 'change')} below ${changes === 1 ? 'is' : 'are'} not approved: words taken out are struck through, words put in are underlined.`),
    ...nameless,
  ];
}
