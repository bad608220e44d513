import { element, part, scaleSmall, smallPicture } from './deck.ts';
import { startClock } from './clock.ts';
import type { Show } from './show.ts';
import type { Extra } from './start.ts';
import { isNotesWindow, joinWindows } from './windows.ts';

/** The notes of a slide, as they stand behind it in the page. */
const notesOf = (page: HTMLElement): Node[] => [...(page.querySelector('.notes > div')?.cloneNode(true).childNodes ?? [])];

interface Panel {
  box: HTMLElement;
  fill: (index: number) => void;
}

function makePanel(show: Show): Panel {
  const box = element('aside', 'panel');
  box.setAttribute('aria-label', 'Notes');
  const [place, now, notes, next] = [element('p', 'panel-place'), element('div', 'panel-now'), element('div', 'panel-notes'), element('div', 'panel-next')];
  notes.tabIndex = 0;
  notes.setAttribute('role', 'group');
  notes.setAttribute('aria-label', 'Notes for this slide');
  const top = element('div', 'panel-top');
  top.append(place, startClock());
  box.append(top, now, notes, next);
  const fill = (index: number): void => {
    const { slides } = show;
    const [current, after] = [slides[index], slides[index + 1]];
    place.textContent = `Slide ${index + 1} of ${slides.length}`;
    now.replaceChildren(...(current ? [smallPicture(current)] : []));
    const said = current ? notesOf(current.page) : [];
    notes.replaceChildren(...(said.length > 0 ? said : [element('p', 'muted', 'No notes for this slide.')]));
    notes.scrollTop = 0;
    next.replaceChildren(element('h2', '', after ? `Next: ${after.label}` : 'This is the last slide'), ...(after ? [smallPicture(after)] : []));
    scaleSmall(box);
  };
  return { box, fill };
}

/** What members have besides: their notes beside the slides, or in a window of their own that stays in step. */
export const startNotes: Extra = (show) => {
  const root = document.documentElement.classList;
  const { box, fill } = makePanel(show);
  document.body.append(box);
  const refill = (): void => {
    if (root.contains('noted') || isNotesWindow()) fill(show.place().index);
  };
  const setPanel = (on: boolean): void => {
    root.toggle('noted', on);
    show.stage.scale();
    refill();
  };
  const { openNotes, isOpen } = joinWindows(show);
  const own = (): void => {
    if (isNotesWindow()) return;
    // Where the browser opens no window, the notes stand beside the slides.
    if (openNotes()) setPanel(false);
    else setPanel(!root.contains('noted'));
  };
  show.onChange(refill);
  window.addEventListener('resize', () => scaleSmall(box));
  for (const [words, action] of [['Notes', 'notes'], ['Notes window', 'window']] as const) {
    const button = element('button', 'only-showing wide', words);
    button.type = 'button';
    button.dataset['do'] = action;
    part('.bar').insertBefore(button, part('.bar [data-do="help"]'));
  }
  if (isNotesWindow()) {
    root.add('notes-window');
    show.setShowing(true);
    document.title = `Notes: ${document.title}`;
  }
  refill();
  const panel = (): void => {
    if (!isNotesWindow() && !isOpen()) setPanel(!root.contains('noted'));
    else own();
  };
  return { keys: { n: panel, s: own }, actions: { notes: panel, window: own } };
};
