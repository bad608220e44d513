import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { fromBase64, PAINT_SWITCH, toBase64, type FromPainter, type ToPainter } from '../../files/paint/messages.ts';
import type { Painter, Painting, SlidesToPaint } from '../../files/paint/painter.ts';
import { warnOnce } from '../print.ts';
import { ROOT } from '../root.ts';
import { findElectron } from './find-electron.ts';
import { whyItEnded } from './why-it-ended.ts';

/** Slides are sent in small lots, so that no message is huge. */
const AT_ONCE = 20;
const MOST_KEPT_WORDS = 20_000;

const onLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;

/** On Linux it draws without a display, whether there is one or not; there is no graphics card to look for then. */
function switches(home: string): string[] {
  const linux = ['--ozone-platform=headless', '--disable-gpu', '--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox'] : [])];
  return [`--user-data-dir=${home}`, ...(onLinux ? linux : []), ROOT, PAINT_SWITCH];
}

async function start(home: string): Promise<ChildProcess> {
  const program = await findElectron();
  if (onLinux && isRoot) warnOnce('Started as root, for whom Electron has no sandbox: fine for a deck of your own, not for one from a stranger.');
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
  return spawn(program, switches(home), {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Ctrl-C is for us alone, who then end it.
    detached: process.platform !== 'win32',
  });
}

const cancelled = (): AppError => new AppError('cancelled', 'The export was cancelled. No file was written.');

/** Sends what is to be painted and hears what comes of it. */
function converse(child: ChildProcess, orders: readonly ToPainter[], painting: Painting, keep: (png: Uint8Array) => Promise<void>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    let said = '';
    let kept: Promise<void> = Promise.resolve();
    child.stderr?.on('data', (data: Buffer) => {
      if (said.length < MOST_KEPT_WORDS) said += data.toString();
    });
    painting.signal?.addEventListener('abort', () => reject(cancelled()));
    child.on('error', (error) => reject(whyItEnded(error.message)));
    child.on('exit', () => reject(whyItEnded(said)));
    child.on('message', (message: FromPainter) => {
      switch (message.is) {
        case 'ready':
          for (const order of orders) child.send(order);
          return;
        case 'progress':
          painting.onProgress(message.done, message.total);
          return;
        case 'png':
          kept = kept.then(() => keep(fromBase64(message.base64)));
          kept.catch(reject);
          return;
        case 'done':
          kept.then(() => resolve(fromBase64(message.base64)), reject);
          return;
        case 'failed':
          reject(new AppError(message.code, message.message, message.hint));
      }
    });
  });
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));

/** Starts Electron for one painting, and leaves neither it nor anything that it wrote. */
async function paint(orders: readonly ToPainter[], painting: Painting, keep: (png: Uint8Array) => Promise<void> = async () => undefined): Promise<Uint8Array> {
  if (painting.signal?.aborted) throw cancelled();
  const home = await mkdtemp(join(tmpdir(), 'branchdeck-paint-'));
  try {
    const child = await start(home);
    try {
      return await converse(child, orders, painting, keep);
    } finally {
      child.kill('SIGKILL');
      await ended(child);
    }
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function handOver({ slides, pictures }: SlidesToPaint): ToPainter[] {
  const lots = Array.from({ length: Math.ceil(slides.length / AT_ONCE) }, (_, lot): ToPainter => ({ is: 'slides', slides: slides.slice(lot * AT_ONCE, (lot + 1) * AT_ONCE) }));
  return [...[...pictures].map(([address, { type, bytes }]): ToPainter => ({ is: 'picture', address, type, base64: toBase64(bytes) })), ...lots];
}

/** Paints in an Electron that is started for it, without a window. */
export const electronPainter: Painter = {
  slidesPdf: (slides, as, painting) => paint([...handOver(slides), { is: 'paint', as, title: slides.title, lang: slides.lang }], painting),
  slidePictures: async (slides, width, painting, keep) => {
    await paint([...handOver(slides), { is: 'paint', as: 'pictures', title: slides.title, lang: slides.lang, width }], painting, keep);
  },
  pagePdf: (html, painting) => paint([{ is: 'paint', as: 'document', html }], painting),
};
