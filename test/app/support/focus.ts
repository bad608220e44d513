import type { Page } from '@playwright/test';

/**
 * What has the focus and cannot be seen, or what hides it: undefined where the focus stands in view. A radio button or a
 * box to tick is seen by its label.
 */
export const focusHiddenBy = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => {
    // Lists scroll in the frame after a key.
    for (let frame = 0; frame < 4; frame += 1) await new Promise((done) => { requestAnimationFrame(done); });
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing has the focus';
    const shown = focused.matches('input[type=radio], input[type=checkbox]') ? (focused.closest('label') ?? focused) : focused;
    const name = (element: Element | null): string => (element ? `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.slice(0, 30)}` : 'nothing');
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    for (const [x, y] of [[left + 4, top + 4], [left + 4, bottom - 4], [right - 4, (top + bottom) / 2]] as const) {
      const there = document.elementFromPoint(x, y);
      if (there === null || (!shown.contains(there) && !there.contains(shown))) return `${name(shown)} at ${Math.round(top)} to ${Math.round(bottom)}, behind ${name(there)}`;
    }
    return undefined;
  });
