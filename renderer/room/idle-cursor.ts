const IDLE_AFTER_MS = 2000;

/** Hides the pointer when it has not moved for two seconds. */
export function hideIdleCursor(body: HTMLElement): void {
  const hide = () => body.classList.add('idle');
  let timer = setTimeout(hide, IDLE_AFTER_MS);
  document.addEventListener('mousemove', () => {
    body.classList.remove('idle');
    clearTimeout(timer);
    timer = setTimeout(hide, IDLE_AFTER_MS);
  });
}
