import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
const disk = { full: false };
/** The library needs Electron's own Node; this one writes the same file. */
vi.mock('electron-store', async () => {
  const fs = await import('node:fs');
  const path = await import('node:path');
  return {
    default: class {
      readonly #file: string;
      constructor({ cwd, name }: { cwd: string; name: string }) {
        fs.mkdirSync(cwd, { recursive: true });
        this.#file = path.join(cwd, `${name}.json`);
      }
      get store(): unknown {
        const read: unknown = fs.existsSync(this.#file) ? JSON.parse(fs.readFileSync(this.#file, 'utf8')) : {};
        return read;
      }
      set store(value: unknown) {
        if (disk.full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        fs.writeFileSync(this.#file, JSON.stringify(value));
      }
    },
  };
});
const { openNotes } = await import('../../main/stores/notes.ts');
const { saveAgain } = await import('../../main/stores/unsaved.ts');

const DECK = { id: 'fairer-inspection', title: 'Act now' };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
});
afterEach(() => {
  disk.full = false;
  saveAgain();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('notes', () => {
  it('are in one file a meeting, and there again after a restart', () => {
    const notes = openNotes(folder);
    const { id } = notes.start(DECK, '2025-11-27', undefined);
    notes.write(id, 'poll', 'What leaders told us', 'Agreed');
    expect(readdirSync(join(folder, 'notes'))).toEqual(['2025-11-27-fairer-inspection.json']);
    expect(readFileSync(join(folder, 'notes', `${id}.json`), 'utf8')).toContain('Agreed');
    expect(openNotes(folder).open(id).slides['poll']?.text).toBe('Agreed');
  });

  it('are on disk from the first note on, and not before', () => {
    const notes = openNotes(folder);
    const { id } = notes.start(DECK, '2025-11-27', undefined);
    expect(notes.open(id).title).toBe('Act now');
    expect(readdirSync(join(folder, 'notes'))).toEqual([]);
    expect(openNotes(folder).list()).toEqual([]);
    notes.write(id, undefined, undefined, 'Began late');
    expect(openNotes(folder).open(id).general).toBe('Began late');
  });

  it('are found again for the same deck and day, and new on another', () => {
    const notes = openNotes(folder);
    const first = notes.start(DECK, '2025-11-27', undefined);
    expect(notes.start(DECK, '2025-11-27', undefined).id).toBe(first.id);
    expect(notes.start(DECK, '2025-12-01', undefined).id).not.toBe(first.id);
    expect(notes.start(DECK, '2025-11-27', 'Executive').id).toBe(`${first.id}-2`);
    expect(notes.list().map((meeting) => meeting.date)).toEqual(['2025-12-01', '2025-11-27', '2025-11-27']);
  });

  it('can be renamed, but not to nothing', () => {
    const notes = openNotes(folder);
    const { id } = notes.start(DECK, '2025-11-27', undefined);
    expect(notes.rename(id, ' AGM ', '2025-11-28')).toMatchObject({ id, title: 'AGM', date: '2025-11-28' });
    expect(notes.rename(id, ' ', '2025-11-28').title).toBe('AGM');
  });

  it('of a damaged file are kept aside, and the others still open', () => {
    const notes = openNotes(folder);
    const { id } = notes.start(DECK, '2025-11-27', undefined);
    notes.write(id, 'poll', 'What leaders told us', 'Agreed');
    writeFileSync(join(folder, 'notes', 'broken.json'), '');
    const again = openNotes(folder);
    expect(again.list().map((meeting) => meeting.id)).toEqual([id]);
    expect(readdirSync(join(folder, 'notes', 'damaged'))).toHaveLength(1);
    expect(() => again.open('broken')).toThrow('not found');
  });

  it('that a full disk has no room for stay in the app, and are saved when there is room again', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const notes = openNotes(folder);
    const { id } = notes.start(DECK, '2025-11-27', undefined);
    disk.full = true;
    expect(() => notes.write(id, 'poll', 'What leaders told us', 'Agreed')).toThrow('could not be saved');
    expect(notes.open(id).slides['poll']?.text).toBe('Agreed');
    expect(saveAgain()).toEqual(['The notes of a meeting']);
    disk.full = false;
    expect(saveAgain()).toEqual([]);
    expect(openNotes(folder).open(id).slides['poll']?.text).toBe('Agreed');
  });

  it('of a new meeting can be begun on a full disk', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const notes = openNotes(folder);
    disk.full = true;
    const { id } = notes.start(DECK, '2025-11-27', undefined);
    expect(notes.open(id).title).toBe('Act now');
  });
});
