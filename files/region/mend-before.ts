import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../core/findings.ts';
import { leftIn } from './left-before.ts';
import { openRegion, type OpenRegion } from './open-region.ts';
import { BRANCHES, REGION_FILE, REGION_FOLDER, regionRoot } from './places.ts';

const DAY = 86_400_000;
/** Until then it may belong to a write that is under way. */
const A_WHILE = 600_000;

/**
 * Opens a region's folder to work in it: what a write that was cut off left there is mended first. Throws as `openRegion` does,
 * which reads as if it were mended and writes nothing.
 */
export async function openRegionToWork(folder: string): Promise<OpenRegion> {
  const root = await regionRoot(folder);
  const mended = await mendBefore(root);
  const open = await openRegion(root);
  const told = (slug: string, findings: readonly Finding[]): Finding[] => [...(mended.get(slug) ?? []), ...findings];
  return { ...open, findings: told('', open.findings), ofBranch: new Map([...open.ofBranch].map(([slug, findings]) => [slug, told(slug, findings)])) };
}

/**
 * Looks for what a write that was cut off left in a region's folder: where the file itself is missing it is put back, and
 * where that is whole and what was left is the same, or a day old, this is cleared. What can't be changed stays as it is.
 * @param now in milliseconds
 * @returns what was put back, by branch; '' is the region itself
 */
export async function mendBefore(root: string, now = Date.now()): Promise<Map<string, Finding[]>> {
  const found = new Map<string, Finding[]>();
  const look = async (slug: string, called: string, only?: string): Promise<void> => {
    const back = await mendFolder(join(root, called), now, only);
    if (back.length > 0) found.set(slug, [...(found.get(slug) ?? []), ...back.map((name): Finding => ({
      level: 'warning', code: 'region-restored', file: called === '' ? name : `${called}/${name}`, line: 1, slide: undefined,
      message: 'This file was missing, and what a write that was cut off had put aside of it was there: that write may have taken it away. It was put back as it was before: look whether your last change is in it. If you had deleted it yourself, delete it again.',
    }))]);
  };
  // Of a folder that is chosen by mistake nothing else is touched.
  await look('', '', REGION_FILE);
  const inside = await readdir(root, { withFileTypes: true }).catch(() => []);
  const isFolder = (name: string): boolean => inside.some((entry) => entry.name === name && entry.isDirectory());
  if (!inside.some(({ name }) => name === REGION_FILE)) return found;
  if (isFolder(REGION_FOLDER)) await look('', REGION_FOLDER);
  const branches = isFolder(BRANCHES) ? await readdir(join(root, BRANCHES), { withFileTypes: true }).catch(() => []) : [];
  for (const entry of branches) if (entry.isDirectory() && !entry.name.startsWith('.')) await look(entry.name, `${BRANCHES}/${entry.name}`);
  return found;
}

/** @returns the names of the files that were put back */
async function mendFolder(folder: string, now: number, only: string | undefined): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const there = new Set(entries.map(({ name }) => name));
  const back: string[] = [];
  for (const { left, name, aside } of await leftIn(folder, entries, only)) {
    const file = join(folder, name);
    try {
      if (!there.has(name)) {
        await rename(left, file);
        there.add(name);
        back.push(name);
      } else {
        const age = now - aside;
        if (age >= DAY || (age >= A_WHILE && (await readFile(left)).equals(await readFile(file)))) await rm(left);
      }
    } catch {
      // On a disk that is read-only, or where another program holds it, it can wait.
    }
  }
  return back;
}
