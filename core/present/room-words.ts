import { roomIndex, type ConsoleState } from './console.ts';

const FOR = { start: 'before the start', sides: 'the sides have withdrawn', adjourned: 'the meeting is adjourned' } as const;

/** What the room sees, where that isn't the presenter's slide; '' where it is. @param rehearsal there is no room, and a wait is a pause */
export function roomWords(state: ConsoleState, rehearsal = false): string {
  if (rehearsal && state.wait) return 'Paused: this time doesn’t count. Press H to go on.';
  const stays = `the room stays at slide ${roomIndex(state) + 1}`;
  if (state.cover !== 'none') {
    const under = state.wait ? 'the room waits' : state.frozenAt === undefined ? '' : stays;
    return `The room screen is ${state.cover}${under && `, and under it ${under}`}.`;
  }
  if (state.wait) return `The room waits: ${FOR[state.wait.for]}. Press H to ${state.wait.for === 'start' ? 'start at' : 'go on at'} slide ${roomIndex(state) + 1}.`;
  if (state.board) return `The room sees ${state.board.what === 'motion' ? 'the motion' : 'the show of hands'}. ${state.frozenAt === undefined ? 'The next slide takes it away' : 'Press F to bring it to your slide'}.`;
  if (state.frozenAt === undefined) return state.zoom ? 'The room sees a part of this slide. Press Z to show all of it.' : '';
  return state.index === state.frozenAt ? `Frozen: ${stays} while you look ahead.` : `Frozen: ${stays}. Press F to bring it to slide ${state.index + 1}.`;
}
