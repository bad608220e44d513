import { tabbable } from 'tabbable';

/** Where an element stood, from its parent up to the page: what held it, and what stood before it there. */
type Trail = readonly { inside: Element; before: Element | undefined }[];

interface Held {
  element: HTMLElement;
  trail: Trail;
}

/** What comes later than this after a key is no answer to it: the place is left then. */
const LONGEST_MS = 10_000;
/** A second press that was meant for what has gone presses nothing else. */
const DEAF_MS = 400;
/** What is drawn in answer has so many frames to take the focus itself. */
const FRAMES = 3;
const TEXT = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, [contenteditable=true]';

function trailOf(element: Element): Trail {
  const trail: { inside: Element; before: Element | undefined }[] = [];
  for (let child = element; child.parentElement !== null && child !== document.body; child = child.parentElement) {
    trail.push({ inside: child.parentElement, before: child.previousElementSibling ?? undefined });
  }
  return trail;
}

/** What stands nearest to where something was that is gone: behind it, or else before it, in whatever still stands around it. */
function nearest(trail: Trail): HTMLElement | undefined {
  for (const { inside, before } of trail) {
    // Beyond the page, or what stands over it, is only the bar that leads to others. The next page says where it begins.
    if (!inside.isConnected || inside.querySelector('.desk-header') !== null) continue;
    const all = tabbable(inside);
    // Letters and arrows that were meant for the page are not to land in a text.
    const plain = all.filter((each) => !each.matches(TEXT));
    const left = plain.length > 0 ? plain : all;
    const isBehind = (each: Element): boolean =>
      before?.isConnected !== true || (!before.contains(each) && (before.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    const found = left.find(isBehind) ?? left.at(-1);
    if (found instanceof HTMLElement) return found;
  }
  return undefined;
}

const isOff = (element: HTMLElement): boolean => element.matches(':disabled');

function afterFrames(count: number, then: () => void): void {
  requestAnimationFrame(() => (count > 1 ? afterFrames(count - 1, then) : then()));
}

/**
 * Keeps the keyboard's place in a window where what had it goes by a key, or is switched off while something is done: what
 * stands nearest takes it, or itself when it can be pressed again. Whoever knows better puts the focus elsewhere at once. A
 * place that was left by hand, that a mouse made go, or of which nothing came for a while, is left. Not for a window whose keys
 * are the page's own, as when one presents: a key that leads on must not come to press a button.
 */
export function keepFocus(): void {
  let held: Held | undefined;
  /** In the page itself: what is in a dialog goes with it. */
  let inPage: Held | undefined;
  let keyAt = -Infinity;
  let movedAt = -Infinity;
  let movedTo: HTMLElement | undefined;
  let looking = false;
  let wasOff = false;

  const forget = (): void => {
    held = undefined;
    inPage = undefined;
    wasOff = false;
  };
  const isNobodys = (): boolean => document.activeElement === document.body;
  const isRecent = (): boolean => performance.now() - keyAt < LONGEST_MS;
  const give = (to: HTMLElement | undefined): void => {
    movedAt = performance.now();
    movedTo = to;
    to?.focus();
  };
  const look = (): void => {
    looking = false;
    if (!isNobodys() || held === undefined) return;
    if (!isRecent()) forget();
    else if (!held.element.isConnected) {
      give(nearest(held.trail) ?? (inPage?.element.isConnected === true && !isOff(inPage.element) ? inPage.element : inPage && nearest(inPage.trail)));
    }
  };
  const seek = (): void => {
    if (held === undefined || looking) return;
    const { element } = held;
    const off = element.isConnected && isOff(element);
    if (element.isConnected && !off) {
      // It can be pressed again.
      if (wasOff && isNobodys() && isRecent()) give(element);
      wasOff = false;
      return;
    }
    wasOff = off;
    if (!isRecent()) {
      if (isNobodys()) forget();
      return;
    }
    if (off) return;
    looking = true;
    afterFrames(FRAMES, look);
  };

  document.addEventListener('keydown', (event) => {
    if (event.target === movedTo && performance.now() - movedAt < DEAF_MS && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    keyAt = performance.now();
  }, true);
  document.addEventListener('pointerdown', () => { keyAt = -Infinity; }, true);
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    held = { element: target, trail: trailOf(target) };
    wasOff = false;
    if (target.closest('#root') !== null) inPage = held;
  }, true);
  document.addEventListener('focusout', () => {
    queueMicrotask(() => {
      // Left by hand: there is nothing to go back to.
      if (isNobodys() && held?.element.isConnected === true && !isOff(held.element)) forget();
    });
  }, true);
  new MutationObserver(seek).observe(document, { subtree: true, childList: true, attributeFilter: ['disabled'] });
}
