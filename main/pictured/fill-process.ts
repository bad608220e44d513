import { fillToDraw } from '../../files/fill/fill-to-draw.ts';
import type { FromFiller, ToFiller } from './fill-in-process.ts';

/** Entry of the process that fills a PowerPoint file to be drawn: a bundle of its own, which has no window and ends after one file. */
const port = process.parentPort;

function fill({ path, toDraw }: ToFiller): FromFiller {
  try {
    return { is: 'filled', bytes: fillToDraw(path, toDraw) };
  } catch (error) {
    return { is: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}

// The app is the only one who can send to this port.
port.once('message', ({ data }: { data: ToFiller }) => port.postMessage(fill(data)));
