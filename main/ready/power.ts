import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MachineFacts } from '../../core/ready/model.ts';

const SUPPLIES = '/sys/class/power_supply';

/**
 * Where the computer has its power from. Electron says "not on battery" too where a Linux system tells it nothing.
 * @param onBattery what Electron says
 * @param folder in which Linux lists mains and batteries
 */
export async function powerOf(onBattery: boolean, platform: NodeJS.Platform = process.platform, folder = SUPPLIES): Promise<MachineFacts['power']> {
  if (onBattery) return 'battery';
  if (platform !== 'linux') return 'mains';
  const read = (name: string, of: string): Promise<string> => readFile(join(folder, name, of), 'utf8').then((text) => text.trim(), () => '');
  const names = await readdir(folder).catch(() => []);
  const supplies = await Promise.all(names.map(async (name) => ({ type: await read(name, 'type'), online: await read(name, 'online'), status: await read(name, 'status') })));
  if (supplies.some(({ type, online }) => (type === 'Mains' || type === 'USB') && online === '1')) return 'mains';
  const batteries = supplies.filter(({ type }) => type === 'Battery');
  if (batteries.some(({ status }) => status === 'Discharging')) return 'battery';
  return batteries.some(({ status }) => status === 'Charging' || status === 'Full') ? 'mains' : 'untold';
}
