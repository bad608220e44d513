const SLICE_MS = 12;

/** Lets whatever else waits go first. */
const breathe = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** Works through a list a few milliseconds at a time, so that nothing else of the process waits for it; ends early when `stop` says so. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => Promise<void>, stop: () => boolean): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    if (stop()) return;
    await work(item);
    if (performance.now() - began < SLICE_MS) continue;
    await breathe();
    began = performance.now();
  }
}
