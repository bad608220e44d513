/**
 * Keeps the menu bar of Linux and Windows from taking the keyboard after a shortcut with Alt. It does when Alt is let go and
 * no other key reached it meanwhile; one that the page made use of doesn't.
 */
export function keepMenuClosed(): void {
  let alone = true;
  window.addEventListener('keydown', ({ key }) => { alone = key === 'Alt'; }, true);
  window.addEventListener('keyup', (event) => {
    if (event.key === 'Alt' && !alone) event.preventDefault();
  }, true);
}
