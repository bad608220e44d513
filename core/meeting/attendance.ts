import { MOST, change, find, set, refuse, refuseClosed, said, whole, without, type Acts, type Now } from './acting.ts';
import type { Attendance, Coming, Meeting, Person } from './model.ts';

/** The attendance after people came or went. @param to how many are in the room then */
function counted(attendance: Attendance, what: Coming['what'], to: number, { at, n }: Now, person?: string): Attendance {
  const present = Math.min(MOST, Math.max(0, to));
  return { ...attendance, present, log: [...attendance.log, { n, at, what, change: present - attendance.present, present, person }] };
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Nobody can be told from another of the same name. @param but who may have it */
function refuseSame(people: readonly Person[], name: string, but?: string): void {
  if (people.some((person) => person.id !== but && plain(person.name) === plain(name))) {
    refuse(`${name.trim()} is on the list already.`, 'Add something that tells the two apart. Nothing was changed.');
  }
}

function needNames({ attendance }: Meeting): void {
  if (!attendance.names) refuse('This meeting counts heads and keeps no names.', 'Ask for names first, or count without one. Nothing was changed.');
}

/** How many in the room have a name. */
const hereByName = ({ people }: Pick<Attendance, 'people'>): number => people.filter(({ here }) => here).length;

/** Who is in the room, and who sent apologies. */
export const attendanceActs: Acts<'names' | 'count' | 'arrive' | 'leave' | 'person-rename' | 'apologise' | 'apology-drop'> = {
  /** Names that are no longer asked for are not kept. */
  names(meeting, { asked }) {
    const { attendance } = meeting;
    if (asked === attendance.names) return meeting;
    if (asked) return { ...meeting, attendance: { ...attendance, names: true } };
    return { ...meeting, attendance: { ...attendance, names: false, people: [], log: attendance.log.map((each) => ({ ...each, person: undefined })) } };
  },
  count(meeting, { present }, now) {
    refuseClosed(meeting);
    return { ...meeting, attendance: counted(meeting.attendance, 'count', whole(present, 'The headcount'), now) };
  },
  arrive(meeting, { number, name, counted: already = false }, now) {
    refuseClosed(meeting);
    const { attendance } = meeting;
    if (name === undefined) {
      const came = whole(number ?? 1, 'The number of arrivals');
      return came === 0 ? meeting : { ...meeting, attendance: counted(attendance, 'arrived', attendance.present + came, now) };
    }
    needNames(meeting);
    const known = attendance.people.find((person) => plain(person.name) === plain(said(name, 'The name')));
    if (known?.here) refuse(`${known.name} is here already.`, 'For somebody else of that name, add something that tells the two apart. Nothing was changed.');
    const person = known ? { ...known, here: true } : { id: now.id('h'), name: name.trim(), here: true };
    const people = known ? attendance.people.map((each) => (each === known ? person : each)) : [...attendance.people, person];
    const here = hereByName({ people });
    if (already && here > attendance.present) refuse(`Only ${attendance.present} are in the room, and each has a name.`, 'Enter this person as an arrival. Nothing was changed.');
    return { ...meeting, attendance: already ? { ...attendance, people } : counted({ ...attendance, people }, 'arrived', attendance.present + 1, now, person.id) };
  },
  leave(meeting, { number, person }, now) {
    refuseClosed(meeting);
    const { attendance } = meeting;
    if (person === undefined) {
      const went = whole(number ?? 1, 'The number of people who left');
      if (went > attendance.present) refuse(`Only ${attendance.present} are in the room, so ${went} can't have left.`, 'Count the people in the room again. Nothing was changed.');
      if (went > attendance.present - hereByName(attendance)) refuse('Everybody else in the room has a name.', 'Say who left by name, or type how many are in the room. Nothing was changed.');
      return went === 0 ? meeting : { ...meeting, attendance: counted(attendance, 'left', attendance.present - went, now) };
    }
    const { name, here } = find(attendance.people, person, 'person');
    if (!here) refuse(`${name} has left already.`, 'Nothing was changed.');
    const people = change(attendance.people, person, 'person', (each) => ({ ...each, here: false }));
    // Where a recount found fewer than have a name, it knew already that somebody had gone.
    const left = hereByName(attendance) > attendance.present ? attendance.present : attendance.present - 1;
    return { ...meeting, attendance: counted({ ...attendance, people }, 'left', left, now, person) };
  },
  'person-rename'(meeting, { person, name }) {
    const { attendance } = meeting;
    refuseSame(attendance.people, said(name, 'The name'), person);
    return { ...meeting, attendance: { ...attendance, people: change(attendance.people, person, 'person', (each) => set(each, { name: name.trim() })) } };
  },
  apologise(meeting, { name = '', number = 1 }, { id }) {
    const { attendance } = meeting;
    if (whole(number, 'The number of apologies') === 0) refuse('No apology was entered.', 'Give a name or a number. Nothing was changed.');
    return { ...meeting, attendance: { ...attendance, apologies: [...attendance.apologies, { id: id('g'), name: name.trim(), number }] } };
  },
  'apology-drop': (meeting, { apology }) => ({
    ...meeting, attendance: { ...meeting.attendance, apologies: without(meeting.attendance.apologies, apology, 'apology') },
  }),
};
