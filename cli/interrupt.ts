const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs work that Ctrl-C cancels and cleans up after; a second Ctrl-C ends the process at once. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  for (const name of SIGNALS) process.once(name, cancel);
  try {
    return await work(stop.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, cancel);
  }
}
