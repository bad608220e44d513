import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { plugSecondDisplay } from './displays.ts';

/** The server itself: on some systems `Xorg` is a wrapper with root's rights, which refuses a config of our own. */
const XORG = ['/usr/lib/xorg/Xorg', '/usr/libexec/Xorg'].find((path) => existsSync(path)) ?? 'Xorg';
const START_LIMIT_MS = 15_000;

/**
 * Starts an X server with two displays side by side and a window manager, and makes it this process's display.
 * Xvfb would not do: Electron sees one screen of it only.
 *
 * @returns a function that stops both
 */
export async function startXServer(folder: string): Promise<() => void> {
  const support = import.meta.dirname;
  const log = openSync(join(folder, 'x-server.log'), 'a');
  const config = join(support, 'xorg-dummy.conf');
  const server = spawn(
    XORG,
    // Descriptor 3 is where it says which display number it took: the first free one.
    ['-displayfd', '3', '-config', config, '-logfile', join(folder, 'xorg.log'), '-noreset', '-novtswitch', '-sharevts', '-nolisten', 'tcp'],
    { stdio: ['ignore', log, log, 'pipe'] },
  );
  process.env.DISPLAY = `:${await firstLine(server, server.stdio[3] as Readable, folder)}`;
  const manager = spawn('openbox', ['--sm-disable', '--config-file', join(support, 'openbox.xml'), '--startup', 'echo ready'], {
    env: { PATH: process.env.PATH, DISPLAY: process.env.DISPLAY, HOME: folder },
    stdio: ['ignore', 'pipe', log],
  });
  await firstLine(manager, manager.stdout as Readable, folder);
  plugSecondDisplay();
  return () => {
    manager.kill();
    server.kill();
  };
}

async function firstLine(child: ChildProcess, from: Readable, folder: string): Promise<string> {
  const failed = `${child.spawnfile} did not start; see ${folder}/x-server.log`;
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(failed)), START_LIMIT_MS);
    child.once('error', (error) => reject(new Error(failed, { cause: error })));
    child.once('exit', () => reject(new Error(failed)));
    from.on('data', (data: Buffer) => {
      said += data.toString();
      const end = said.indexOf('\n');
      if (end < 0) return;
      clearTimeout(timer);
      resolve(said.slice(0, end).trim());
    });
  });
}
