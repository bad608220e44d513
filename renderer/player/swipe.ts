const LEAST = 40;

/** A swipe to the side goes on or back; one up or down, and a second finger, are the browser's. */
export function listenForSwipes(target: HTMLElement, go: (to: 'next' | 'previous') => void): void {
  let from: { x: number; y: number } | undefined;
  target.addEventListener('touchstart', ({ touches }) => {
    const [touch] = touches;
    from = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
  }, { passive: true });
  target.addEventListener('touchend', ({ changedTouches }) => {
    const [touch] = changedTouches;
    if (!from || !touch) return;
    const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
    from = undefined;
    if (Math.abs(x) > LEAST && Math.abs(x) > 2 * Math.abs(y)) go(x < 0 ? 'next' : 'previous');
  }, { passive: true });
}
