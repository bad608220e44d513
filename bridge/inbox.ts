type Listener = (carries: unknown) => void;

/** More than a window can miss while its page starts. */
const MOST_WAITING = 50;

/** One kind of message to a window. */
export interface Inbox {
  take(carries: unknown): void;
  /** Returns how to stop. */
  listen(listener: Listener): () => void;
}

/** @param keep whether what comes while nobody listens is kept for who does next, the last of it */
export function makeInbox(keep: boolean): Inbox {
  const listeners = new Set<Listener>();
  let waiting: unknown[] = [];
  const deliver = (): void => {
    if (listeners.size === 0) return;
    const messages = waiting;
    waiting = [];
    for (const carries of messages) for (const listener of listeners) listener(carries);
  };
  return {
    take(carries) {
      if (!keep && listeners.size === 0) return;
      waiting = [...waiting, carries].slice(-MOST_WAITING);
      deliver();
    },
    listen(listener) {
      listeners.add(listener);
      // Later, so that a listener that is at once taken off and put on again misses nothing.
      setTimeout(deliver, 0);
      return () => void listeners.delete(listener);
    },
  };
}
