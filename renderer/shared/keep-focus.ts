import { tabbable } from 'tabbable';

/** Where an element stood, from its parent up to the page: what held it, and what stood before it there. */
type Trail = readonly { inside: Element; before: Element | undefined }[];

interface Held {
  element: HTMLElement;
  trail: Trail;
}

/** What is busy for longer than this has lost the keyboard's place to whatever is done meanwhile. */
const LONGEST_MS = 10_000;
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
    if (!inside.isConnected || inside === document.body || inside.id === 'root') continue;
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

/**
 * Keeps the keyboard's place in a window where what had it goes, or is switched off while something is done: what stands
 * nearest takes it, or itself when it can be pressed again. Whoever knows better puts the focus elsewhere at once, and a
 * place that was left by hand, or that a mouse made go, is left.
 */
export function keepFocus(): void {
  let held: Held | undefined;
  /** In the page itself: what is in a dialog goes with it. */
  let inPage: Held | undefined;
  let byKeys = false;
  let waiting = false;

  const isLost = (): boolean => document.activeElement === document.body && held !== undefined && (!held.element.isConnected || isOff(held.element));
  const look = (until: number, frames: number): void => {
    requestAnimationFrame((now) => {
      if (!isLost() || !byKeys || now > until) waiting = false;
      // What is drawn in answer has a moment to take the focus itself.
      else if (frames > 0) look(until, frames - 1);
      else if (held?.element.isConnected === true) look(until, 0);
      else {
        waiting = false;
        const heir = (held && nearest(held.trail)) ?? (inPage?.element.isConnected === true && !isOff(inPage.element) ? inPage.element : inPage && nearest(inPage.trail));
        heir?.focus();
      }
    });
  };
  const seek = (): void => {
    if (waiting || !byKeys || !isLost()) return;
    waiting = true;
    look(performance.now() + LONGEST_MS, 2);
  };

  document.addEventListener('keydown', () => { byKeys = true; }, true);
  document.addEventListener('pointerdown', () => { byKeys = false; }, true);
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    held = { element: target, trail: trailOf(target) };
    if (target.closest('#root') !== null) inPage = held;
  }, true);
  document.addEventListener('focusout', () => {
    queueMicrotask(() => {
      // Left by hand: there is nothing to go back to.
      if (document.activeElement === document.body && held?.element.isConnected === true && !isOff(held.element)) held = undefined;
    });
  }, true);
  new MutationObserver(seek).observe(document, { subtree: true, childList: true, attributeFilter: ['disabled'] });
}
