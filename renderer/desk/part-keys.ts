const PARTS = '.desk-header, .branch-strip, main, main footer, .window-foot';
const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), textarea, [tabindex="0"]';
/** Where the focus was in each part when it was left. */
const last = new WeakMap<Element, HTMLElement>();

const partOf = (element: Element | null): Element | null => element?.closest(PARTS) ?? null;

/** What takes the focus in a part: in the bar on top the page that is shown, in a foot what it is there for; elsewhere what had it there, the page's heading, or the first that can. */
function placeIn(part: Element): HTMLElement | null {
  const shown = part.querySelector<HTMLElement>('.desk-nav [aria-current=page]') ?? (part.matches('footer') ? part.querySelector<HTMLElement>('.button.primary:not(:disabled)') : null);
  const before = last.get(part);
  if (!shown && before?.isConnected && !before.matches(':disabled') && partOf(before) === part) return before;
  return shown ?? part.querySelector<HTMLElement>('h1[tabindex]') ?? part.querySelector<HTMLElement>(FOCUSABLE);
}

/** F6 leads from a part of the window to the next, such as the bar on top, the page and its foot; with Shift to the one before. */
export function listenForParts(): void {
  document.addEventListener('focusin', ({ target }) => {
    const part = target instanceof HTMLElement ? partOf(target) : null;
    if (part && target instanceof HTMLElement) last.set(part, target);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const at = partOf(document.activeElement);
    // In a dialog or a menu the keys are its own.
    if (document.querySelector('[role=dialog], [role=menu]') || (!at && document.activeElement !== document.body)) return;
    const places = [...document.querySelectorAll(PARTS)].flatMap((part) => {
      const place = placeIn(part);
      return place ? [{ part, place }] : [];
    });
    const index = places.findIndex(({ part }) => part === at);
    const next = places.at((event.shiftKey ? (index < 0 ? -1 : index - 1) : index + 1) % places.length);
    if (!next) return;
    event.preventDefault();
    next.place.focus();
  });
}
