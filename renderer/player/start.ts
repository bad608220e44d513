import { listenForKeys } from '../shared/listen-for-keys.ts';
import { listenForSwipes } from '../shared/listen-for-swipes.ts';
import { startAllSlides } from './all-slides.ts';
import { startBar, toggleFullScreen, type Actions } from './bar.ts';
import { layer, part, slidesOf } from './deck.ts';
import { startShow, type Show } from './show.ts';
import { setStage } from './stage.ts';

/** What a version has besides the slides: keys by their letter, in lower case. */
export type Extra = (show: Show) => { keys: Actions; actions: Actions };

/** On a telephone held upright a whole slide is too small to be read. */
const NARROW = '(max-width: 640px) and (orientation: portrait)';

/** A layer lies over the slides, and the keys are its own wherever the focus is. */
const isCovered = (): boolean => document.querySelector('dialog[open]') !== null;

/** Letters, where nothing that is focused has a use for them. */
function listenForLetters(keys: Actions): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isCovered() || target?.closest('input')) return;
    const action = keys[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function closeByButton(dialog: HTMLDialogElement): void {
  dialog.querySelector('.close')?.addEventListener('click', () => dialog.close());
}

/** Starts the player: until it has, and without it, the page is one of slides to scroll through. */
export async function startPlayer(extra?: Extra): Promise<void> {
  const slides = slidesOf(document);
  if (slides.length === 0) return;
  const show = startShow(slides, await setStage(slides));
  const narrow = window.matchMedia(NARROW);
  const all = startAllSlides(show);
  const help = layer('help');
  const openHelp = (): void => help.showModal();
  const read = (): void => show.setShowing(!show.isShowing());
  for (const dialog of document.querySelectorAll('dialog')) closeByButton(dialog);

  document.documentElement.classList.add('scripted');
  show.setShowing(!narrow.matches);
  narrow.addEventListener('change', () => show.setShowing(!narrow.matches));
  const more = extra?.(show) ?? { keys: {}, actions: {} };
  startBar(show, { all: all.toggle, help: openHelp, full: toggleFullScreen, read, ...more.actions });
  listenForLetters({ o: all.toggle, f: toggleFullScreen, r: read, '?': openHelp, h: openHelp, ...more.keys });
  listenForSwipes(part('main'), (to) => show.isShowing() && show.go(to));

  const typed = part('#typed');
  const swap = more.keys['s'] ?? (() => undefined);
  let stop: (() => void) | undefined;
  let showing: boolean | undefined;
  const listen = (): void => {
    // Other classes come and go while a number is being typed.
    if (showing === show.isShowing()) return;
    showing = show.isShowing();
    stop?.();
    // Read as a page, the arrows and the space bar scroll it.
    stop = showing
      ? listenForKeys({
        go: (to) => isCovered() || show.go(to), black: () => isCovered() || show.black(), swap: () => isCovered() || swap(), end: () => isCovered() || all.toggle(),
        typing: (digits) => void (typed.textContent = digits),
      })
      : undefined;
  };
  new MutationObserver(listen).observe(document.documentElement, { attributeFilter: ['class'] });
  listen();
}
