import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_HISTORY } from '../../core/branch/kept-history.ts';
import { BLANK_PROFILE } from '../../core/branch/model.ts';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
vi.mock('electron-store', async () => (await import('./store-stand-in.ts')).electronStore);
const { openLayers } = await import('../../main/stores/layers.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-layers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const owner = { key: 'k', meta: { format: 1, id: 'own', version: '1' } } as const;
const named = { ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name: 'Eastmere' } };

describe('the changes to a deck that was looked at and not changed', () => {
  it('start with the details that the branch has by then, and with the version that lies there', () => {
    const layers = openLayers(folder);
    const first = layers.read(owner, BLANK_PROFILE);
    expect(layers.read(owner, BLANK_PROFILE)).toBe(first);
    expect(layers.read(owner, named).profile.branch.name).toBe('Eastmere');
    expect(layers.read({ ...owner, meta: { ...owner.meta, version: '2' } }, named).baseVersion).toBe('2');
  });

  it('are the branch’s own from the first change on', () => {
    const layers = openLayers(folder);
    const layer = { ...layers.read(owner, BLANK_PROFILE), baseVersion: '1' };
    layers.write(owner, layer, NO_HISTORY);
    expect(layers.read(owner, named)).toBe(layer);
    expect(openLayers(folder).read(owner, named).profile.branch.name).toBe('');
  });

  it('are kept where they were written before anything was read', () => {
    const layer = openLayers(folder).read(owner, BLANK_PROFILE);
    const layers = openLayers(folder);
    layers.write(owner, layer, NO_HISTORY);
    expect(layers.read(owner, named)).toBe(layer);
  });
});
