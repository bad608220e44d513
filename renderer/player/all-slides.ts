import { element, layer, part, scaleSmall, smallPicture } from './deck.ts';
import type { Show } from './show.ts';

/** All slides at a glance; made when it is first asked for. */
export function startAllSlides(show: Show): { toggle: () => void } {
  const dialog = layer('all');
  const list = part('#all .all-slides');
  const fill = (): void => {
    if (list.childElementCount > 0) return;
    const before = show.isShowing();
    document.documentElement.classList.add('showing');
    show.stage.measureAll();
    document.documentElement.classList.toggle('showing', before);
    for (const [index, one] of show.slides.entries()) {
      const button = element('button', '');
      button.type = 'button';
      button.append(smallPicture(one), element('span', '', `${index + 1}. ${one.label}`));
      button.addEventListener('click', () => {
        dialog.close();
        show.go(index);
      });
      const item = element('li', '');
      item.append(button);
      list.append(item);
    }
  };
  const open = (): void => {
    fill();
    const { index } = show.place();
    const buttons = list.querySelectorAll('button');
    for (const [at, button] of buttons.entries()) button.setAttribute('aria-current', String(at === index));
    dialog.showModal();
    scaleSmall(list);
    buttons[index]?.focus();
    buttons[index]?.scrollIntoView({ block: 'center' });
  };
  const columns = (): number => getComputedStyle(list).gridTemplateColumns.split(' ').length;
  dialog.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns(), ArrowUp: -columns() };
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  });
  window.addEventListener('resize', () => dialog.open && scaleSmall(list));
  return { toggle: () => (dialog.open ? dialog.close() : open()) };
}
