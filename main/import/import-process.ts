import { importFor } from './import-here.ts';
import type { ToImporter } from './messages.ts';

/**
 * Entry of the process that reads a stranger's file: a bundle of its own, started by `start-process.ts`. It has no window
 * and nothing of the app's, and whatever the file does to it, the app goes on.
 */
const port = process.parentPort;
importFor({
  say: (message) => port.postMessage(message),
  // The app is the only one who can send to this port.
  listen: (hear) => void port.on('message', ({ data }: { data: ToImporter }) => hear(data)),
});
