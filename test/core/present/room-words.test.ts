import { expect, it } from 'vitest';
import { act, openingState, usualWait, type ConsoleAction } from '../../../core/present/console.ts';
import { roomWords } from '../../../core/present/room-words.ts';

const START = openingState(1, 5);
const words = (...actions: ConsoleAction[]): string => roomWords(actions.reduce((before, action) => act(before, action), START));
const NEXT: ConsoleAction = { do: 'go', to: 'next' };
const FREEZE: ConsoleAction = { do: 'freeze', on: true };
const cover = (colour: 'black' | 'white'): ConsoleAction => ({ do: 'cover', with: colour, on: true });
const wait = (why: 'start' | 'sides'): ConsoleAction => ({ do: 'wait', wait: { for: why } });

it('says nothing where the room sees the presenter’s slide', () => {
  expect(words()).toBe('');
  expect(words(NEXT)).toBe('');
});

it('says what the room sees, and the key that leads back', () => {
  expect(words(FREEZE)).toBe('Frozen: the room stays at slide 2 while you look ahead.');
  expect(words({ do: 'board', show: { what: 'tally', tally: 't1' } })).toBe('The room sees the show of hands. The next slide takes it away.');
  expect(words(FREEZE, NEXT)).toBe('Frozen: the room stays at slide 2. Press F to bring it to slide 3.');
  expect(words(wait('start'), NEXT)).toBe('The room waits: before the start. Press H to start at slide 1.');
  expect(words(wait('sides'), NEXT)).toBe('The room waits: the sides have withdrawn. Press H to go on at slide 3.');
  expect(words({ do: 'zoom', at: { x: 0.5, y: 0.5 } })).toBe('The room sees a part of this slide. Press Z to show all of it.');
});

it('says in a rehearsal that it pauses', () => {
  const paused = act(START, wait('start'));
  expect(roomWords(paused, true)).toBe('Paused: this time doesn’t count. Press H to go on.');
  expect(roomWords(START, true)).toBe('');
});

it('names a black or white screen first, and what lies under it', () => {
  expect(words(cover('black'))).toBe('The room screen is black.');
  expect(words(FREEZE, NEXT, cover('white'))).toBe('The room screen is white, and under it the room stays at slide 2.');
  expect(words(wait('sides'), cover('black'))).toBe('The room screen is black, and under it the room waits.');
});

it('offers the wait that is most likely: the start on the first slide, then by who is in the room', () => {
  expect(usualWait(0, 'employer')).toBe('start');
  expect(usualWait(3, 'employer')).toBe('sides');
  expect(usualWait(3, 'members')).toBe('adjourned');
});
