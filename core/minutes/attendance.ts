import type { Block } from '../deck/content.ts';
import type { Coming, Meeting } from '../meeting/model.ts';
import { needed } from '../meeting/quorum.ts';
import type { Rules } from '../meeting/rules.ts';
import { fraction, shareWords } from '../meeting/share.ts';
import { bold, bullets, heading, paragraph } from './build.ts';
import type { Times } from './times.ts';
import { counted, line, listed, people } from './words.ts';

/** A first count so many milliseconds after the opening is still the count at the start. */
const EARLY = 15 * 60_000;

/** Who was there, who came and went, who sent apologies, and whether there was a quorum. */
export function attendanceBlocks(meeting: Meeting, times: Times): Block[] {
  const { attendance: { people: named, log }, rules } = meeting;
  const opened = meeting.sittings.length > 0;
  const [before, later] = splitAtStart(meeting);
  const start = before.at(-1);
  const wanted = needed(rules.quorum);
  const names = named.map(({ name }) => line(name)).filter((name) => name !== '');
  return [
    heading(2, 'Attendance'),
    paragraph(atStart(start, log[0], opened, times)),
    ...(names.length === 0 ? [] : [paragraph(`${names.length === 1 ? 'Name' : 'Names'} recorded: ${listed(names)}.`)]),
    paragraph(apologies(meeting)),
    ...quorum(meeting, start?.present, wanted, later, times),
    ...comings(later, start?.present, wanted, meeting, times),
  ];
}

/**
 * What makes up the room at the start, and what came later. People open a meeting and then count: a first count before any
 * business, or soon after the opening, is the one at the start. One that falls short of those who came before it is none.
 */
function splitAtStart({ attendance: { log }, sittings, items }: Meeting): [Coming[], Coming[]] {
  const [sitting, next] = sittings;
  if (sitting === undefined) return [[...log], []];
  const before = log.filter(({ n }) => n < sitting.n).length;
  const first = log.findIndex(({ what }) => what === 'count');
  const count = log[first];
  const business = items.filter(({ kind }) => kind !== 'opening' && kind !== 'apologies').flatMap(({ taken }) => taken.map(({ n }) => n)).toSorted((a, b) => a - b)[0];
  const counts = count !== undefined && first >= before && (next === undefined || count.n < next.n) && count.present >= (log[before - 1]?.present ?? 0)
    && (Math.abs(Date.parse(count.at) - Date.parse(sitting.from)) <= EARLY || (business === undefined ? items.some(({ taken }) => taken.length > 0) : count.n < business));
  const at = counts ? first + 1 : before;
  return [log.slice(0, at), log.slice(at)];
}

function atStart(start: Coming | undefined, first: Coming | undefined, opened: boolean, times: Times): string {
  if (!opened) return start === undefined ? 'Nobody has been counted yet.' : `In the room before the start: ${people(start.present)}.`;
  if (start !== undefined) return `In the room at the start: ${people(start.present)}.`;
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

function quorum(meeting: Meeting, present: number | undefined, wanted: number | undefined, later: readonly Coming[], times: Times): Block[] {
  if (wanted === undefined) {
    const recorded = meeting.motions.some(({ result, amendments }) => [result, ...amendments.map((each) => each.result)].some((one) => one?.quorum.needed !== undefined));
    return [paragraph(recorded ? 'Quorum: as recorded with each motion below.' : 'Quorum: no quorum rule was given.')];
  }
  const rule = ruleWords(meeting.rules);
  if (meeting.sittings.length === 0 || present === undefined) return [paragraph(rule)];
  if (present >= wanted) return [paragraph(rule, ` At the start: quorum present (${present}; ${wanted} needed).`)];
  const had = later.find((entry) => entry.present >= wanted);
  return [paragraph(rule, ' ', bold(`At the start: no quorum (${present}; ${wanted} needed)${had === undefined ? '' : `, inquorate until ${times.at(had.at)}`}.`))];
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
    const turned = now === met ? undefined : now === true ? 'had' : 'lost';
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
      if (turned === undefined || wanted === undefined || last === undefined) return [said];
      if (turned === 'had') return [`${said} Quorum present (${last.present}; ${wanted} needed).`];
      const had = log.find((entry) => entry.n > last.n && entry.present >= wanted);
      return [`${said} `, bold(`Inquorate from ${times.at(last.at)}${had === undefined ? ' on' : ` to ${times.at(had.at)}`} (${last.present}; ${wanted} needed).`)];
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
