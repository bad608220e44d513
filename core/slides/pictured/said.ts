import type { PicturedState, WhyOwn } from './model.ts';

const OWN = 'the slides are shown in Branchdeck’s own look';

/** "7.4", which is how people know it. */
const shortVersion = (version: string): string => version.split('.').slice(0, 2).join('.');

/** Which look is shown and why, in a sentence or two. */
export function saidOf(state: PicturedState): string {
  switch (state.is) {
    case 'looking':
      return 'Looking whether the slides can be shown as in PowerPoint.';
    case 'not-chosen':
      return 'Shown in Branchdeck’s own look, as you chose.';
    case 'no-program':
      if (state.missing === 'locked-up') return `LibreOffice is installed as a snap here, which can’t be given the slides, so ${OWN}.`;
      return state.missing === 'silent' ? `LibreOffice is on this computer but doesn’t start, so ${OWN}.` : `LibreOffice isn’t on this computer, so ${OWN}.`;
    case 'drawing':
      return `LibreOffice ${shortVersion(state.version)} is drawing the slides as in PowerPoint${state.count > 0 ? `: ${state.done} of ${state.count}` : ''}. Until one is there it is shown in Branchdeck’s own look.`;
    case 'drawn':
      return `Shown as in PowerPoint, drawn by LibreOffice ${shortVersion(state.version)}.${state.missing > 0 ? ` ${state.missing === 1 ? 'One slide' : `${state.missing} slides`} could not be drawn.` : ''}`;
    default:
      return state.why;
  }
}

/** Why one slide of such a deck has Branchdeck's own look, to whoever presents it. */
export const WHY_OWN: Readonly<Record<WhyOwn, string>> = {
  added: 'It isn’t in the PowerPoint file.',
  edited: 'Your branch changed its text.',
  withheld: 'Its picture holds more than these people may see.',
  differs: 'Its picture doesn’t say the same.',
  blank: 'A figure in its picture is blank.',
  'not-drawn': 'It isn’t drawn yet.',
};
