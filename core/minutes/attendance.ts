import type { Block } from '../deck/content.ts';
import type { Coming, Meeting } from '../meeting/model.ts';
import { needed } from '../meeting/quorum.ts';
import type { Rules } from '../meeting/rules.ts';
import { fraction, shareWords } from '../meeting/share.ts';
import { bold, bullets, heading, paragraph } from './build.ts';
import type { Times } from './times.ts';
import { counted, line, listed, people } from './words.ts';

/** Who was there, who came and went, who sent apologies, and whether there was a quorum. */
export function attendanceBlocks(meeting: Meeting, times: Times): Block[] {
  const { attendance: { people: named, log }, sittings, rules } = meeting;
  const start = sittings[0]?.n;
  const before = start === undefined ? log : log.filter(({ n }) => n < start);
  const later = start === undefined ? [] : log.filter(({ n }) => n > start);
  const wanted = needed(rules.quorum);
  const names = named.map(({ name }) => line(name)).filter((name) => name !== '');
  return [
    heading(2, 'Attendance'),
    paragraph(atStart(before, later, start !== undefined, times)),
    ...(names.length === 0 ? [] : [paragraph(`${names.length === 1 ? 'Name' : 'Names'} recorded: ${listed(names)}.`)]),
    paragraph(apologies(meeting)),
    ...quorum(meeting, before.at(-1)?.present, wanted),
    ...comings(later, before.at(-1)?.present, wanted, meeting, times),
  ];
}

function atStart(before: readonly Coming[], later: readonly Coming[], opened: boolean, times: Times): string {
  const present = before.at(-1)?.present;
  if (!opened) return present === undefined ? 'Nobody has been counted yet.' : `In the room before the start: ${people(present)}.`;
  if (present !== undefined) return `In the room at the start: ${people(present)}.`;
  const first = later[0];
  return first === undefined ? 'The number of people in the room was not recorded.' : `The number of people in the room was not recorded at the start. It was first recorded at ${times.at(first.at)}.`;
}

function apologies({ attendance: { apologies: all } }: Meeting): string {
  const names = all.map(({ name }) => line(name)).filter((name) => name !== '');
  const others = all.filter(({ name }) => line(name) === '').reduce((sum, { number }) => sum + number, 0);
  if (names.length === 0 && others === 0) return 'Apologies: none recorded.';
  const more = names.length === 0 ? people(others) : others === 1 ? '1 other person' : `${others.toLocaleString('en-GB')} other people`;
  return `Apologies: ${listed([...names, ...(others > 0 ? [more] : [])])}.`;
}

function ruleWords({ quorum: rule, wait }: Rules): string {
  if (rule === undefined) return '';
  const number = needed(rule) ?? 0;
  const share = 'percent' in rule ? ` (${fraction(rule.percent).whole === 3 ? shareWords(rule.percent) : `${rule.percent}%`} of ${rule.of.toLocaleString('en-GB')})` : '';
  return `The branch’s quorum is ${number.toLocaleString('en-GB')}${share}${wait === undefined ? '' : `, and a meeting without one is given up after ${counted(wait, 'minute')}`}.`;
}

function quorum(meeting: Meeting, present: number | undefined, wanted: number | undefined): Block[] {
  if (wanted === undefined) {
    const recorded = meeting.motions.some(({ result, amendments }) => [result, ...amendments.map((each) => each.result)].some((one) => one?.quorum.needed !== undefined));
    return [paragraph(recorded ? 'Quorum: as recorded with each motion below.' : 'Quorum: no quorum rule was given.')];
  }
  const rule = ruleWords(meeting.rules);
  if (meeting.sittings.length === 0 || present === undefined) return [paragraph(rule)];
  return [paragraph(rule, ' ', present >= wanted ? 'There was a quorum at the start.' : bold('There was no quorum at the start.'))];
}

/** People who come within so many minutes are told of together. */
const TOGETHER = 5 * 60_000;

interface Run {
  entries: readonly Coming[];
  /** The quorum was lost or had again by it. */
  turned: 'lost' | 'had' | undefined;
}

function runsOf(log: readonly Coming[], present: number | undefined, wanted: number | undefined): Run[] {
  const runs: Run[] = [];
  let met = wanted === undefined || present === undefined ? undefined : present >= wanted;
  for (const entry of log) {
    const now = wanted === undefined ? undefined : entry.present >= wanted;
    const turned = now === met || (met === undefined && now === true) ? undefined : now === true ? 'had' : 'lost';
    const last = runs.at(-1);
    const first = last?.entries[0];
    const joins = last !== undefined && first !== undefined && first.what === entry.what && entry.what !== 'count' && turned === undefined && last.turned === undefined
      && Math.abs(Date.parse(entry.at) - Date.parse(first.at)) <= TOGETHER;
    if (joins) runs[runs.length - 1] = { entries: [...last.entries, entry], turned: undefined };
    else runs.push({ entries: [entry], turned });
    met = now;
  }
  return runs;
}

function comings(log: readonly Coming[], present: number | undefined, wanted: number | undefined, meeting: Meeting, times: Times): Block[] {
  const runs = runsOf(log, present, wanted);
  if (runs.length === 0) return [];
  const names = new Map(meeting.attendance.people.map(({ id, name }) => [id, line(name)]));
  return [
    paragraph('Counts, arrivals and departures:'),
    ...bullets(runs.map(({ entries, turned }) => {
      const last = entries.at(-1);
      const when = times.span({ from: entries[0]?.at ?? '', to: last?.at });
      const said = `${when}: ${whoCame(entries, names)}; ${(last?.present ?? 0).toLocaleString('en-GB')} then in the room.`;
      if (turned === undefined) return [said];
      return [`${said} `, bold(turned === 'lost' ? 'There was no quorum from then on.' : 'There was a quorum from then on.')];
    })),
  ];
}

function whoCame(entries: readonly Coming[], names: ReadonlyMap<string, string>): string {
  const what = entries[0]?.what;
  if (what === 'count' || what === undefined) return 'the room was counted';
  const known = entries.flatMap(({ person }) => (person === undefined ? [] : [names.get(person) ?? '']).filter((name) => name !== ''));
  const others = entries.reduce((sum, { person, change }) => sum + (person !== undefined && (names.get(person) ?? '') !== '' ? 0 : Math.abs(change)), 0);
  const more = known.length === 0 ? people(others) : counted(others, 'other');
  return `${listed([...known, ...(others > 0 || known.length === 0 ? [more] : [])])} ${what === 'arrived' ? 'arrived' : 'left'}`;
}
