import { roomIndex, type ConsoleState } from '../../core/present/console.ts';

/** What the room sees, where that isn't the presenter's slide; '' where it is. */
export function roomWords(state: ConsoleState): string {
  const stays = `the room stays at slide ${roomIndex(state) + 1}`;
  if (state.cover !== 'none') return `The room screen is ${state.cover}${state.frozenAt === undefined ? '' : `, and under it ${stays}`}.`;
  if (state.frozenAt === undefined) return '';
  return state.index === state.frozenAt ? `Frozen: ${stays} while you look ahead.` : `Frozen: ${stays}. Press F to bring it to slide ${state.index + 1}.`;
}
