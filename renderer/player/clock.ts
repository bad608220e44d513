import { element } from './deck.ts';

const two = (value: number): string => String(value).padStart(2, '0');

const elapsed = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(Math.floor(seconds) % 60)}`;
};

/** The time of day, and how long it has been since the start, which a button makes now. */
export function startClock(): HTMLElement {
  const box = element('div', 'clock');
  const [time, since] = [element('span', 'time'), element('span', 'since')];
  const again = element('button', 'again', 'Start the clock again');
  again.type = 'button';
  let start = Date.now();
  const tick = (): void => {
    const now = new Date();
    time.textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
    since.textContent = elapsed((now.getTime() - start) / 1000);
  };
  again.addEventListener('click', () => {
    start = Date.now();
    tick();
  });
  setInterval(tick, 1000);
  tick();
  box.append(since, time, again);
  return box;
}
