import { spawn, type ChildProcess } from 'node:child_process';

export interface Run {
  program: string;
  args: readonly string[];
  folder: string;
  env: NodeJS.ProcessEnv;
  limitMs: number;
  signal: AbortSignal | undefined;
}

/** How a run ended. `code` is null where it was ended by a signal. */
export type Ended = { ended: 'by-itself'; code: number | null; said: string } | { ended: 'cancelled' } | { ended: 'too-slow' } | { ended: 'not-started'; why: string };

const MOST_KEPT_WORDS = 4_000;

/** Ends a program with all that it has started itself. */
function endWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/T', '/F', '/PID', String(child.pid)], { stdio: 'ignore', windowsHide: true }).on('error', () => child.kill('SIGKILL'));
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL'); // the group, which it leads
  } catch {
    child.kill('SIGKILL');
  }
}

/** Runs a program to its end, and ends it with all of its own where it takes too long or is no longer wanted. */
export function runProgram({ program, args, folder, env, limitMs, signal }: Run): Promise<Ended> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve({ ended: 'cancelled' });
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32', windowsHide: true });
    let said = '';
    let stopped: 'cancelled' | 'too-slow' | undefined;
    const stop = (why: 'cancelled' | 'too-slow'): void => {
      stopped ??= why;
      endWithChildren(child);
    };
    const cancel = (): void => stop('cancelled');
    const timer = setTimeout(() => stop('too-slow'), limitMs);
    const settle = (ended: Ended): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      // Whatever it left behind in its group.
      if (process.platform !== 'win32') endWithChildren(child);
      resolve(stopped === undefined ? ended : stopped === 'cancelled' ? { ended: 'cancelled' } : { ended: 'too-slow' });
    };
    signal?.addEventListener('abort', cancel);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        if (said.length < MOST_KEPT_WORDS) said += data.toString();
      });
    }
    child.on('error', (error) => settle({ ended: 'not-started', why: error.message }));
    // Not `close`: a child of its own may hold the streams open.
    child.on('exit', (code) => settle({ ended: 'by-itself', code, said }));
    return undefined;
  });
}
