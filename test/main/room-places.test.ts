import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DisplayTraits } from '../../core/present/displays.ts';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
vi.mock('electron-store', async () => (await import('./store-stand-in.ts')).electronStore);
const { openRoomPlaces } = await import('../../main/stores/room-places.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-rooms-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const display = (id: number, label: string): DisplayTraits => ({ id, label, width: 1920, height: 1080, internal: label === '', bounds: { x: id, y: 0, width: 1920, height: 1080 } });

it('keeps the choice for each projector on the disk', () => {
  const [laptop, hall, library] = [display(1, ''), display(2, 'Hall'), display(3, 'Library')];
  const places = openRoomPlaces(folder);
  places.keep([laptop, hall], { place: 'display', room: 2 });
  places.keep([laptop, library], { place: 'window', room: 1 });
  const later = openRoomPlaces(folder);
  expect(later.recall([laptop, hall])).toEqual({ place: 'display', room: 2 });
  expect(later.recall([laptop, library])).toEqual({ place: 'window', room: undefined });
});

it('begins afresh where the file makes no sense, and keeps it aside', () => {
  writeFileSync(join(folder, 'room-displays.json'), '{"places": 3}');
  expect(openRoomPlaces(folder).recall([display(1, '')])).toBeUndefined();
});
