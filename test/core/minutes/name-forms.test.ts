import { expect, it } from 'vitest';
import { nameRemover } from '../../../core/minutes/without-names.ts';
import { NO_NAMES } from '../../../core/minutes/gather.ts';
import { knownNames } from '../../../core/minutes/known-names.ts';
import { meetingOf } from './meetings.ts';

const without = (name: string, text: string): string => nameRemover(knownNames(meetingOf({}), { ...NO_NAMES, others: [name] })).text(text);

it.each([
  ['May', 'May said so.', 'A member said so.'],
  ['May', 'It was moved by May, and we thanked May.', 'It was moved by a member, and we thanked a member.'],
  ['May', 'May', 'A member'],
  ['June Smith', 'June asked about pay; then June left.', 'A member asked about pay; then a member left.'],
  ['May', 'From 5 May to 3 June; in May, by May, April and May, May 2026. May we ask? We may.', 'From 5 May to 3 June; in May, by May, April and May, May 2026. May we ask? We may.'],
  ['李明', '李明 spoke.', 'A member spoke.'],
  ['Jane Quibble', 'The Quibbles came.', 'A member came.'],
  ['Tom Jones', 'We thank the Joneses.', 'We thank a member.'],
  ['Tom Hall', 'The halls are cold.', 'The halls are cold.'],
])('%s: %s', (name, before, after) => {
  expect(without(name, before)).toBe(after);
});
