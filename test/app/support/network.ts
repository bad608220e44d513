import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { closeApp } from './close-app.ts';

/** Chromium's own log of the network, and a list of what Node connected to, which Chromium doesn't know of. */
interface Logs {
  chromium: string;
  node: string;
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; host?: string } }[];
}

const LOGS = new WeakMap<ElectronApplication, Logs>();
const HOOK = 'watch-node-network.cjs';

/** What to start the app with so that everything it asks of the network is written down in a folder of its own. */
export function watchNetwork(folder: string): { args: string[]; env: Record<string, string>; of: (app: ElectronApplication) => void } {
  const logs = { chromium: join(folder, 'net-log.json'), node: join(folder, 'node-net.log') };
  const hook = join(folder, HOOK);
  copyFileSync(join(import.meta.dirname, HOOK), hook);
  return {
    args: [`--log-net-log=${logs.chromium}`],
    env: { NODE_OPTIONS: `--require ${hook}` },
    of: (app) => LOGS.set(app, logs),
  };
}

/**
 * Closes an app that was launched with `watchNetwork` and lists what it asked of the network, each once:
 * `request https://…`, `lookup host`, `connect host:port`. What it serves itself (`app:`, `file:`) is not the network.
 */
export async function closeAndListRequests(app: ElectronApplication): Promise<string[]> {
  const logs = LOGS.get(app);
  if (logs === undefined) throw new Error('Launch the app with watchNetwork: true.');
  await closeApp(app);
  if (!existsSync(logs.chromium)) throw new Error(`Chromium wrote no log of the network: ${logs.chromium}`);
  const connections = existsSync(logs.node) ? readFileSync(logs.node, 'utf8').split('\n').filter(Boolean) : [];
  return [...new Set([...chromiumRequests(readFileSync(logs.chromium, 'utf8')), ...connections])];
}

function chromiumRequests(text: string): string[] {
  const log = JSON.parse(text) as NetLog;
  const { REQUEST_ALIVE, HOST_RESOLVER_MANAGER_REQUEST } = log.constants.logEventTypes;
  return log.events.flatMap(({ type, params }) => {
    if (type === REQUEST_ALIVE && params?.url !== undefined && /^(https?|wss?|ftp):/.test(params.url)) return [`request ${params.url}`];
    if (type === HOST_RESOLVER_MANAGER_REQUEST && params?.host !== undefined) return [`lookup ${params.host}`];
    return [];
  });
}
