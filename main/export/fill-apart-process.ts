import { fillFor } from './fill-here.ts';
import type { ToFillApart } from './fill-messages.ts';

/** Entry of the process that fills a PowerPoint file and writes it: a bundle of its own, started by `fill-apart.ts`. */
const port = process.parentPort;
fillFor({
  say: (message) => port.postMessage(message),
  // The app is the only one who can send to this port.
  listen: (hear) => void port.on('message', ({ data }: { data: ToFillApart }) => hear(data)),
});
