import * as fc from 'fast-check';
import { act } from '../../../core/meeting/act.ts';
import type { MeetingAction, NotePlace } from '../../../core/meeting/actions.ts';
import type { ItemKind, Matter, Meeting } from '../../../core/meeting/model.ts';
import { AppError } from '../../../core/errors.ts';

const FIRST = ['Jane', 'Robert', 'Zoë', 'Will', 'Siân', 'Amina', 'Mark', 'Jo', 'D’Arcy', 'Anne-Marie', 'ÉLODIE', 'Chukwuemeka'];
const LAST = ['Smith', 'O’Neill', 'Müller', 'Young', 'Patel', 'Smith-Jones', 'Hall', 'Ng', 'van den Berg', 'Example', 'Łukasik', '*Star*'];
/** Names as they are typed, with what people type along. */
export const personName = fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST), fc.constantFrom('', 'Mrs ', 'Dr ')).map(([first, last, title]) => `${title}${first} ${last}`);
const someName = fc.oneof({ weight: 4, arbitrary: personName }, { weight: 1, arbitrary: fc.constantFrom('', 'Branch secretary', 'Chair') });
const WORDS = ['workload', 'the employer', 'inspection *now*', 'a_b', '<b>bold</b>', '{{ token }}', '- not a list', '| cell |', '# no heading', '~~gone~~', '[x](https://e.org)', 'café', '1. first', '&amp;', 'Note: this', '\\', '`code`'];
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
/** What is written by hand names people, in one way or another. */
const prose = fc.array(fc.oneof(phrase, personName, personName.map((name) => `${name.toUpperCase()}'s view.`), personName.map((name) => `so said ${name.toLowerCase()}`), fc.constantFrom('\n', '\n- ')), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));

const pick = fc.nat({ max: 40 });
/** An action, with references by number into what there is. */
const step = fc.oneof(
  fc.record({ do: fc.constant('item-add'), title: phrase, kind: fc.constantFrom('report', 'motion', 'minutes', 'matters-arising', 'apologies') }),
  fc.record({ do: fc.constantFrom('open', 'adjourn', 'resume', 'close') }),
  fc.record({ do: fc.constant('take'), at: pick }),
  fc.record({ do: fc.constant('show'), what: fc.constantFrom('slide', 'paper'), label: phrase, at: pick }),
  fc.record({ do: fc.constant('count'), number: fc.nat({ max: 60 }) }),
  fc.record({ do: fc.constant('arrive'), name: fc.option(personName, { nil: undefined }), number: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('leave'), number: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('apologise'), name: fc.option(personName, { nil: undefined }), number: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('move'), text: phrase, mover: someName, seconder: someName }),
  fc.record({ do: fc.constant('amend'), text: phrase, mover: someName, seconder: someName, at: pick }),
  fc.record({ do: fc.constant('put'), at: pick, for: fc.nat({ max: 20 }), against: fc.nat({ max: 20 }), abstain: fc.nat({ max: 5 }), amendment: fc.boolean() }),
  fc.record({ do: fc.constant('ask'), text: phrase, base: fc.nat({ max: 40 }) }),
  fc.record({ do: fc.constant('hands-set'), at: pick, option: fc.nat({ max: 1 }), number: fc.nat({ max: 30 }) }),
  fc.record({ do: fc.constant('decide'), text: prose }),
  fc.record({ do: fc.constant('action'), text: prose, name: someName, due: fc.constantFrom('', '2025-12-04') }),
  fc.record({ do: fc.constant('matter'), text: prose, name: someName, became: fc.constantFrom('done', 'carried', 'dropped') }),
  fc.record({ do: fc.constant('note'), text: prose, at: pick, where: fc.constantFrom('general', 'slide', 'item') }),
);

function actionOf(one: Readonly<Record<string, unknown>>, meeting: Meeting): MeetingAction | undefined {
  const text = (key: string): string => String(one[key]).replace(/\s+/g, ' ').trim();
  const number = (key: string): number => Number(one[key]);
  const nth = <T>(list: readonly T[]): T | undefined => (list.length === 0 ? undefined : list[number('at') % list.length]);
  const { current: item } = meeting;
  const motion = nth(meeting.motions);
  switch (one['do']) {
    case 'item-add':
      return { do: 'item-add', item: { title: text('title'), kind: text('kind') as ItemKind } };
    case 'take':
      return { do: 'take', item: nth(meeting.items)?.id };
    case 'show':
      return { do: 'show', what: one['what'] === 'slide' ? 'slide' : 'paper', id: `s${number('at') % 9}`, label: text('label') };
    case 'count':
      return { do: 'count', present: number('number') };
    case 'arrive':
      return one['name'] === undefined ? { do: 'arrive', number: number('number') } : { do: 'arrive', name: text('name') };
    case 'apologise':
      return one['name'] === undefined ? { do: 'apologise', number: number('number') } : { do: 'apologise', name: text('name') };
    case 'leave':
      return { do: 'leave', number: number('number') };
    case 'move':
      return { do: 'move', text: text('text'), mover: text('mover'), seconder: text('seconder'), item };
    case 'amend':
      return motion && { do: 'amend', motion: motion.id, text: text('text'), mover: text('mover'), seconder: text('seconder') };
    case 'put':
      return motion && { do: 'put', motion: motion.id, amendment: one['amendment'] === true ? motion.amendments.at(-1)?.id : undefined, count: { for: number('for'), against: number('against'), abstain: number('abstain') }, declared: 'carried' };
    case 'ask':
      return { do: 'ask', question: text('text'), options: [{ label: 'Yes', national: 'stress' }, { label: 'No' }], base: number('base'), item };
    case 'hands-set': {
      const tally = nth(meeting.tallies);
      const option = tally?.options[number('option')];
      return tally && option && { do: 'hands-set', tally: tally.id, option: option.id, count: number('number') };
    }
    case 'decide':
      return { do: 'decide', text: text('text'), item };
    case 'action':
      return { do: 'action', text: text('text'), owner: text('name'), due: text('due'), item };
    case 'matter':
      return { do: 'matter', meeting: { id: 'before', title: 'The one before', date: '2025-06-12' }, action: `x${meeting.entry}`, text: text('text'), owner: text('name'), due: '', became: text('became') as Matter['became'], note: '' };
    case 'note': {
      const noted = nth(meeting.items)?.id;
      const at: NotePlace = one['where'] === 'slide' ? { slide: `s${number('at') % 9}` } : one['where'] === 'item' && noted !== undefined ? { item: noted } : 'general';
      return { do: 'note', at, label: 'A label', text: String(one['text']) };
    }
    case 'open':
    case 'adjourn':
    case 'resume':
    case 'close':
      return { do: one['do'] };
    default:
      return undefined;
  }
}

/** Meetings as they may go: actions that can't be done are passed over. A minute lies between two. */
export const randomMeeting: fc.Arbitrary<Meeting> = fc.tuple(fc.array(step, { minLength: 5, maxLength: 45 }), fc.boolean(), fc.constantFrom(0, 5, 12)).map(([steps, names, quorum]) => {
  const minute = (after: number): string => new Date(Date.UTC(2025, 10, 27, 17, 0) + after * 60_000).toISOString();
  let meeting = act(undefined, { do: 'begin', id: 'random', title: 'A meeting', date: '2025-11-27', deck: { id: 'deck', title: 'The deck' } }, minute(0));
  const before: MeetingAction[] = [{ do: 'names', asked: names }, { do: 'rules', rules: { ...meeting.rules, quorum: quorum === 0 ? undefined : { number: quorum } } }];
  [...before, ...steps].forEach((made, index) => {
    const action = index < before.length ? before[index] : actionOf(made, meeting);
    if (action === undefined) return;
    try {
      meeting = act(meeting, action, minute(index));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  });
  return meeting;
});
