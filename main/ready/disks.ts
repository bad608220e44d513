import { stat, statfs } from 'node:fs/promises';
import type { MachineFacts } from '../../core/ready/model.ts';

/** A network drive that has gone may not answer for a minute. */
const LIMIT_MS = 3000;

const inTime = <T>(asked: Promise<T>): Promise<T | undefined> =>
  Promise.race([asked.catch(() => undefined), new Promise<undefined>((resolve) => setTimeout(resolve, LIMIT_MS, undefined))]);

/**
 * What is free where the app keeps its data, and where the deck lies if that is another disk. Never fails: a disk that doesn't answer says nothing.
 * @param deck undefined where it comes with the app
 */
export async function freeOnDisks(data: string, deck: string | undefined): Promise<MachineFacts['disks']> {
  const free = async (folder: string): Promise<number | undefined> => {
    const found = await inTime(statfs(folder));
    return found && found.bavail * found.bsize;
  };
  const device = async (folder: string): Promise<number | undefined> => (await inTime(stat(folder)))?.dev;
  if (deck === undefined) return [{ of: 'data', free: await free(data) }];
  const [ofData, ofDeck, deviceOfData, deviceOfDeck] = await Promise.all([free(data), free(deck), device(data), device(deck)]);
  const disks: MachineFacts['disks'] = [{ of: 'data', free: ofData }];
  return deviceOfDeck !== undefined && deviceOfDeck === deviceOfData ? disks : [...disks, { of: 'deck', free: deviceOfDeck === undefined ? undefined : ofDeck }];
}
