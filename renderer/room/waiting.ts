import type { RoomShow } from '../../bridge/contract.ts';
import type { Wait } from '../../core/present/console.ts';
import { clockTime, timeLeft } from '../../core/present/wait-until.ts';

const SAYS = {
  start: { says: undefined, at: 'We begin at', soon: 'We begin shortly' },
  sides: { says: 'The sides have withdrawn', at: 'We resume at', soon: 'We resume shortly' },
  adjourned: { says: 'The meeting is adjourned', at: 'We resume at', soon: 'We resume shortly' },
} as const;

const line = (kind: string, text: string): HTMLElement => {
  const element = document.createElement('p');
  element.className = kind;
  element.textContent = text;
  return element;
};

/** Shows in this box what the room waits for and for how long; returns how to say that, or with undefined that the room waits no more. */
export function setWaiting(box: HTMLElement, { title, branch, meetingDate }: RoomShow): (wait: Wait | undefined) => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  return (wait) => {
    clearInterval(timer);
    box.hidden = wait === undefined;
    if (!wait) return;
    const { says, at, soon } = SAYS[wait.for];
    const about = [branch, meetingDate].filter((part) => part !== '').join(' · ');
    const until = wait.until === undefined ? undefined : new Date(wait.until);
    const when = line('when', '');
    const left = line('left', '');
    const tick = () => {
      const now = new Date();
      const waits = until !== undefined && until > now;
      // After its time, and where nobody knows it, a number would be wrong.
      when.textContent = waits ? `${at} ${clockTime(until)}` : wait.for === 'start' || until ? soon : '';
      left.textContent = waits && wait.for === 'start' ? timeLeft(until, now) : '';
    };
    tick();
    box.replaceChildren(line('title', says ?? title), ...(about === '' ? [] : [line('about', says ? [title, about].join(' · ') : about)]), when, left);
    timer = setInterval(tick, 250);
  };
}
