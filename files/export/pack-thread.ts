import { parentPort } from 'node:worker_threads';
import { packPart } from '../../core/zip/pack.ts';
import { joined, parted, type Sheaf } from './sheaf.ts';

// A thread of its own: packs what it is sent, in turn, and knows nothing else.
parentPort?.on('message', (sheaf: Sheaf) => {
  const done = parted(sheaf).map(packPart);
  const answer: Sheaf = joined(done.map(({ packed }) => packed), done.map(({ crc }) => crc));
  parentPort?.postMessage(answer, [answer.bytes.buffer]);
});
parentPort?.postMessage('ready', []);
