/** Pixels: a finger that moves less has tapped. */
const LEAST = 40;

/** Whether the page itself is enlarged, where a finger moves to see the rest of it. */
const isPinched = (): boolean => (window.visualViewport?.scale ?? 1) > 1.01;

/** A swipe to the side goes on or back; one up or down, and a second finger, are the browser's. Returns a function that stops. */
export function listenForSwipes(target: HTMLElement, go: (to: 'next' | 'previous') => void): () => void {
  let from: { x: number; y: number } | undefined;
  const start = ({ touches }: TouchEvent): void => {
    const [touch] = touches;
    from = touch && touches.length === 1 && !isPinched() ? { x: touch.clientX, y: touch.clientY } : undefined;
  };
  const end = ({ touches, changedTouches }: TouchEvent): void => {
    const [touch] = changedTouches;
    const began = from;
    from = undefined;
    if (!began || !touch || touches.length > 0) return;
    const [x, y] = [touch.clientX - began.x, touch.clientY - began.y];
    if (Math.abs(x) > LEAST && Math.abs(x) > 2 * Math.abs(y)) go(x < 0 ? 'next' : 'previous');
  };
  const cancel = (): void => {
    from = undefined;
  };
  target.addEventListener('touchstart', start, { passive: true });
  target.addEventListener('touchend', end, { passive: true });
  target.addEventListener('touchcancel', cancel, { passive: true });
  return () => {
    target.removeEventListener('touchstart', start);
    target.removeEventListener('touchend', end);
    target.removeEventListener('touchcancel', cancel);
  };
}
