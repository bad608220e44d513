import { printDate } from '../figures/dates.ts';
import { addDays } from './days.ts';
import { STAGE_NAMES, type EmployerRecord, type ReplyRules, type Stage } from './model.ts';
import { doubtedDays } from './remarks.ts';

export const NEXT_STEPS = ['send', 'ask', 'forward', 'acknowledge', 'jcnc-date', 'agenda', 'papers', 'response', 'next-jcnc'] as const;
export type NextStepName = (typeof NEXT_STEPS)[number];

/** What comes next with an employer, and why. */
export interface NextStep {
  name: NextStepName;
  /** "Forward the reply" */
  title: string;
  /** A sentence that says why. */
  reason: string;
  /** ISO day on which it is due; '' where there is no such day. */
  due: string;
}

/** Where replies are forwarded to. */
export const FORWARD_TO = 'organising@naht.org.uk';

type Rule = (record: EmployerRecord, today: string, rules: ReplyRules) => NextStep | undefined;

const send: Rule = ({ stages, jcnc }) => {
  const begun = [stages.sent, stages.heard, stages.agenda, stages.answered].some(({ date }) => date !== '') || jcnc !== '';
  return begun ? undefined : { name: 'send', title: 'Send the letter', reason: 'No letter to this employer is recorded yet.', due: '' };
};

const ask: Rule = ({ stages: { sent, heard, answered }, asked }, _today, { askAfter }) => {
  if (sent.date === '' || heard.date !== '' || answered.date !== '') return undefined;
  const again = asked > sent.date;
  const reason = again
    ? `You last asked on ${printDate(asked)}, and no reply is recorded.`
    : `The letter went on ${printDate(sent.date)}, and no reply is recorded.`;
  return { name: 'ask', title: again ? 'Ask once more for a reply' : 'Ask for a reply', reason, due: addDays(again ? asked : sent.date, askAfter) };
};

const forward: Rule = ({ stages: { heard, forwarded } }) =>
  heard.date === '' || forwarded.date !== '' ? undefined : {
    name: 'forward',
    title: 'Forward the reply',
    reason: `Their reply came on ${printDate(heard.date)}. The campaign asks for replies to be forwarded to ${FORWARD_TO}.`,
    due: heard.date,
  };

const acknowledge: Rule = ({ stages: { heard, acknowledged } }) =>
  heard.date === '' || acknowledged.date !== '' ? undefined : {
    name: 'acknowledge',
    title: 'Acknowledge the reply',
    reason: `Their reply came on ${printDate(heard.date)}. The acknowledgement urges them to write to the Secretary of State for Education.`,
    due: heard.date,
  };

/** Whether the JCNC has still to respond: it never did, or it deferred the matter to a later meeting. */
const isOpen = ({ stages: { answered }, response, jcnc }: EmployerRecord): boolean =>
  answered.date === '' || (response.kind === 'deferred' && jcnc > answered.date);

const jcncDate: Rule = ({ stages: { agenda, answered }, jcnc }) =>
  agenda.date === '' || jcnc !== '' || answered.date !== '' ? undefined : {
    name: 'jcnc-date', title: 'Put in when the JCNC meets', reason: 'The letter is on the agenda, and no date of the meeting is recorded.', due: agenda.date,
  };

const agenda: Rule = (record, today, { agendaBefore }) =>
  record.jcnc <= today || record.stages.agenda.date !== '' || !isOpen(record) ? undefined : {
    name: 'agenda', title: 'Have the letter put on the agenda', reason: `The JCNC meets on ${printDate(record.jcnc)}.`, due: addDays(record.jcnc, -agendaBefore),
  };

const papers: Rule = (record, today, { papersBefore }) =>
  record.jcnc < today || record.jcnc === '' || record.stages.agenda.date === '' || record.papers !== '' || !isOpen(record) ? undefined : {
    name: 'papers', title: 'Get the papers ready', reason: `The JCNC meets on ${printDate(record.jcnc)}, and the letter is on its agenda.`, due: addDays(record.jcnc, -papersBefore),
  };

const response: Rule = (record, today) => {
  const { jcnc, stages: { answered }, response: { kind, words } } = record;
  const title = 'Record the response';
  if (answered.date !== '' && kind === '' && words.trim() === '') {
    return { name: 'response', title, reason: `The JCNC responded on ${printDate(answered.date)}: say how, in the employer’s words.`, due: answered.date };
  }
  return jcnc === '' || jcnc > today || !isOpen(record) ? undefined : {
    name: 'response',
    title,
    reason: answered.date === ''
      ? `The JCNC met on ${printDate(jcnc)}. Record what the employer said as their response, or put in the date of the next meeting.`
      : `It was deferred on ${printDate(answered.date)}, and the JCNC met on ${printDate(jcnc)}. Add what was said, and the date.`,
    due: jcnc,
  };
};

const nextJcnc: Rule = ({ stages: { answered }, response: { kind }, jcnc }) =>
  kind !== 'deferred' || answered.date === '' || jcnc > answered.date ? undefined : {
    name: 'next-jcnc', title: 'Put in when the JCNC meets next', reason: `It was deferred on ${printDate(answered.date)}, and no later meeting is recorded.`, due: answered.date,
  };

const RULES: readonly Rule[] = [send, ask, forward, acknowledge, jcncDate, agenda, papers, response, nextJcnc];

/** A step without a day comes after those that have one. */
const byDue = (one: NextStep, other: NextStep): number =>
  (one.due || '9999-12-31').localeCompare(other.due || '9999-12-31');

/** The day from which each step is reckoned. */
const FROM: Readonly<Record<NextStepName, (record: EmployerRecord) => Stage | 'asked' | 'jcnc' | undefined>> = {
  send: () => undefined,
  ask: ({ asked, stages: { sent } }) => (asked > sent.date ? 'asked' : 'sent'),
  forward: () => 'heard',
  acknowledge: () => 'heard',
  'jcnc-date': () => 'agenda',
  agenda: () => 'jcnc',
  papers: () => 'jcnc',
  response: ({ stages: { answered }, response: { kind } }) => (answered.date === '' || kind === 'deferred' ? 'jcnc' : 'answered'),
  'next-jcnc': () => 'answered',
};

const NAMES: Readonly<Record<Stage | 'asked' | 'jcnc', string>> = { ...STAGE_NAMES, asked: 'Asked for a reply', jcnc: 'The JCNC meets' };

/**
 * All that is still to be done with an employer, what is due first at the head. A step that would be reckoned from a day that
 * can hardly be right has none.
 * @param today ISO day
 */
export function nextSteps(record: EmployerRecord, today: string, rules: ReplyRules): NextStep[] {
  const doubted = doubtedDays(record, today);
  return RULES.flatMap((rule) => rule(record, today, rules) ?? []).map((step) => {
    const from = FROM[step.name](record);
    return from === undefined || !doubted.has(from) ? step : { ...step, due: '', reason: `Look at the day under “${NAMES[from]}” first: it can hardly be right.` };
  }).toSorted(byDue);
}

/** Whether a step is due on a day, or has been for a while. */
export const isDue = ({ due }: NextStep, today: string): boolean => due !== '' && due <= today;
