import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { packPart, type Packed, type Packer } from '../../core/zip/pack.ts';
import { joined, parted, type Sheaf } from './sheaf.ts';

interface Batch {
  parts: readonly Uint8Array[];
  done: (packed: readonly Packed[]) => void;
}

/** What lies with the thread at once: enough that it need not wait for this one, and little to wait for at the end. */
const MOST_SENT = 3;

/** Packs on a thread of its own, and on the caller's where that has nothing else to do, or where there is no other. */
export class ThreadPacker implements Packer {
  #thread: Worker | undefined;
  #ready = false;
  #waiting: Batch[] = [];
  #sent: Batch[] = [];
  #wake: (() => void) | undefined;

  /** @param script what the thread runs; nothing is lost where it can't be started */
  constructor(script: string) {
    try {
      // By its text: a thread can't read its script out of the packaged archive on its own. It is given nothing of this process.
      const thread = new Worker(readFileSync(script, 'utf8'), { eval: true, env: {}, execArgv: [], stdin: false });
      this.#thread = thread;
      thread.unref();
      thread.on('message', (message: Sheaf | 'ready') => this.#hear(message));
      thread.on('error', () => this.#lose());
      thread.on('exit', () => this.#lose());
    } catch {
      this.#thread = undefined;
    }
  }

  /** Whether its thread has begun. */
  get isReady(): boolean {
    return this.#ready;
  }

  pack(parts: readonly Uint8Array[]): Promise<readonly Packed[]> {
    return new Promise((done) => {
      this.#waiting.push({ parts, done });
      this.#feed();
    });
  }

  async finish(): Promise<void> {
    this.#thread?.ref();
    while (this.#waiting.length + this.#sent.length > 0) {
      const own = this.#waiting.pop();
      if (own === undefined) {
        await new Promise<void>((resolve) => { this.#wake = resolve; });
      } else {
        own.done(own.parts.map(packPart));
        await setImmediate();
      }
    }
    this.#thread?.unref();
  }

  /** Ends the thread. */
  close(): void {
    const thread = this.#thread;
    this.#lose();
    void thread?.terminate();
  }

  #feed(): void {
    while (this.#ready && this.#thread !== undefined && this.#sent.length < MOST_SENT) {
      const batch = this.#waiting.shift();
      if (batch === undefined) return;
      this.#sent.push(batch);
      const sheaf = joined(batch.parts);
      this.#thread.postMessage(sheaf, [sheaf.bytes.buffer]);
    }
  }

  #hear(message: Sheaf | 'ready'): void {
    if (message === 'ready') this.#ready = true;
    else this.#sent.shift()?.done(parted(message).map((packed, index) => ({ packed, crc: message.sums[index] ?? 0 })));
    this.#feed();
    this.#wake?.();
  }

  /** What the thread had is packed here. */
  #lose(): void {
    this.#thread = undefined;
    this.#waiting.push(...this.#sent.splice(0));
    this.#wake?.();
  }
}

/** Starts the thread that lies beside the program. Give it time: start it before there is anything to pack. */
export const startPacker = (): ThreadPacker => new ThreadPacker(join(import.meta.dirname, 'pack-thread.cjs'));
