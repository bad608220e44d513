import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmployerDetails } from '../../core/replies/model.ts';
import { electronStore } from './store-stand-in.ts';

const pushed: string[] = [];
vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
const disk = { full: false };
vi.mock('electron-store', () => ({
  default: class extends electronStore.default {
    override get store(): unknown {
      return super.store;
    }
    override set store(value: unknown) {
      if (disk.full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      super.store = value;
    }
  },
}));
vi.mock('../../main/push.ts', () => ({ push: (_name: string, { message }: { message: string }) => pushed.push(message) }));
const { openReplies } = await import('../../main/stores/replies.ts');
const { saveAgain } = await import('../../main/stores/unsaved.ts');
const { openReplyBook } = await import('../../main/replies/book.ts');
const { copyForApp, lookAtFiles, placeOfFile } = await import('../../main/replies/files.ts');
const { exportEmployer } = await import('../../main/replies/export-all.ts');

const NORTHMOOR: EmployerDetails = { name: 'Northmoor Council', kind: 'local-authority', contact: 'Ms Patel', post: '', email: '', address: '' };
const ID = 'northmoor-council';
const now = (): string => '2026-11-29T10:00:00.000Z';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  pushed.length = 0;
});
afterEach(() => {
  disk.full = false;
  saveAgain();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openBook = () => {
  const store = openReplies(folder);
  return { store, book: openReplyBook(store, now) };
};
const names = (...parts: string[]): string[] => {
  const path = join(folder, ...parts);
  return existsSync(path) ? readdirSync(path) : [];
};
const fileAt = (name: string, text = 'the reply'): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('replies from employers', () => {
  it('are in one file an employer, and there again after a restart', () => {
    const { book } = openBook();
    const { employerId } = book.add(NORTHMOOR);
    book.change(employerId, { type: 'stage-date', stage: 'sent', date: '2026-11-01' });
    expect(names('replies').filter((name) => name.endsWith('.json'))).toEqual([`${ID}.json`]);
    const { employers } = openBook().book.now();
    expect(employers).toMatchObject([{ id: ID, name: 'Northmoor Council', contact: 'Ms Patel', stages: { sent: { date: '2026-11-01' } } }]);
  });

  it('can be undone and done again, adding too', () => {
    const { book } = openBook();
    book.add(NORTHMOOR);
    expect(book.change(ID, { type: 'stage-date', stage: 'sent', date: '2026-11-01' }).undoes).toBe('Northmoor Council: “Letter sent” on 1 November 2026');
    expect(book.undo().employers[0]?.stages.sent.date).toBe('');
    expect(book.undo()).toMatchObject({ employers: [], undoes: undefined, redoes: 'Northmoor Council added' });
    expect(openBook().book.now().employers).toEqual([]);
    book.redo();
    expect(book.redo().employers[0]?.stages.sent.date).toBe('2026-11-01');
    expect(openBook().book.now().employers[0]?.stages.sent.date).toBe('2026-11-01');
  });

  it('of a damaged file are put back from the last good copy, with the damaged one kept and both said', () => {
    openBook().book.add(NORTHMOOR);
    openBook();
    writeFileSync(join(folder, 'replies', `${ID}.json`), '{"record":');
    expect(openBook().book.now().employers).toMatchObject([{ id: ID }]);
    expect(names('replies', 'damaged')).toHaveLength(1);
    expect(pushed).toEqual(['Your records of an employer could not be read and were put back from the last good copy.']);
  });

  it('that can’t be read at all leave the others, and the copies of their files, alone', async () => {
    const { book, store } = openBook();
    book.add(NORTHMOOR);
    book.add({ ...NORTHMOOR, name: 'Ash Trust' });
    const { files: [file], places } = await lookAtFiles(store.get(ID), [fileAt('reply.pdf')]);
    book.change(ID, { type: 'add-files', stage: 'heard', files: file ? [file] : [] }, places);
    if (file) await copyForApp(store, ID, file);
    writeFileSync(join(folder, 'replies', `${ID}.json`), '');
    rmSync(join(folder, 'replies', 'last-good'), { recursive: true, force: true });
    expect(openBook().book.now().employers.map(({ id }) => id)).toEqual(['ash-trust']);
    expect(names('replies', 'files', ID)).toHaveLength(1);
  });

  it('that a full disk has no room for stay in the app and can be undone, and are saved when there is room', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { book } = openBook();
    book.add(NORTHMOOR);
    disk.full = true;
    expect(() => book.change(ID, { type: 'stage-date', stage: 'sent', date: '2026-11-01' })).toThrow('could not be saved');
    expect(book.now()).toMatchObject({ employers: [{ stages: { sent: { date: '2026-11-01' } } }], undoes: 'Northmoor Council: “Letter sent” on 1 November 2026' });
    expect(saveAgain()).toEqual(['Your records of an employer']);
    disk.full = false;
    expect(saveAgain()).toEqual([]);
    expect(openBook().book.now().employers[0]?.stages.sent.date).toBe('2026-11-01');
  });

  it('keep when one is reminded', () => {
    openBook().store.setSettings({ rules: { askAfter: 5, agendaBefore: 6, papersBefore: 7 } });
    expect(openBook().book.now()).toMatchObject({ rules: { askAfter: 5, agendaBefore: 6, papersBefore: 7 }, dismissedOn: '' });
  });
});

describe('files of a reply', () => {
  const withFile = async () => {
    const { book, store } = openBook();
    book.add(NORTHMOOR);
    const path = fileAt('reply.pdf');
    const { files, places } = await lookAtFiles(store.get(ID), [path]);
    const told = book.change(ID, { type: 'add-files', stage: 'heard', files }, places);
    return { book, store, path, file: files[0] ?? { id: '', name: '', kept: false }, told };
  };

  it('are looked for where they lie, and no path is told', async () => {
    const { store, path, file, told } = await withFile();
    expect(JSON.stringify(told)).not.toContain(folder);
    await expect(placeOfFile(store, ID, file.id)).resolves.toBe(path);
    rmSync(path);
    await expect(placeOfFile(store, ID, file.id)).rejects.toThrow('reply.pdf is no longer where it lay.');
  });

  it('stay where a copy is kept, also after a restart, and go after one when they are taken off', async () => {
    const { book, store, path, file } = await withFile();
    await copyForApp(store, ID, file);
    book.change(ID, { type: 'keep-file', stage: 'heard', fileId: file.id });
    rmSync(path);
    const again = openBook();
    expect(readFileSync(await placeOfFile(again.store, ID, file.id), 'utf8')).toBe('the reply');
    again.book.change(ID, { type: 'drop-file', stage: 'heard', fileId: file.id });
    again.book.undo();
    expect(readFileSync(await placeOfFile(again.store, ID, file.id), 'utf8')).toBe('the reply');
    again.book.redo();
    expect(names('replies', 'files', ID)).toEqual([file.id]);
    openBook();
    expect(names('replies', 'files', ID)).toEqual([]);
  });

  it('come back with an employer whose adding was undone', async () => {
    const { book, store, file } = await withFile();
    await copyForApp(store, ID, file);
    book.change(ID, { type: 'keep-file', stage: 'heard', fileId: file.id });
    for (let step = 0; step < 3; step += 1) book.undo();
    expect(store.all()).toEqual([]);
    for (let step = 0; step < 3; step += 1) book.redo();
    expect(readFileSync(await placeOfFile(store, ID, file.id), 'utf8')).toBe('the reply');
  });

  it('must be files', async () => {
    const { store } = await withFile();
    mkdirSync(join(folder, 'a folder'));
    await expect(lookAtFiles(store.get(ID), [join(folder, 'a folder')])).rejects.toThrow('a folder is not a file.');
    await expect(lookAtFiles(store.get(ID), ['reply.pdf'])).rejects.toThrow('reply.pdf is not a file.');
  });

  it('and all else of an employer can be exported, and deleted with nothing left', async () => {
    const { book, store, path, file } = await withFile();
    await copyForApp(store, ID, file);
    book.change(ID, { type: 'keep-file', stage: 'heard', fileId: file.id });
    const gone = fileAt('reply.PDF');
    const more = await lookAtFiles(store.get(ID), [gone, path]);
    book.change(ID, { type: 'add-files', stage: 'heard', files: more.files }, more.places);
    rmSync(gone);
    await expect(exportEmployer(store, store.get(ID), join(folder, 'out'))).resolves.toEqual({ folder: 'out', missing: ['reply.PDF'] });
    expect(names('out').toSorted()).toEqual(['Northmoor Council.md', 'Reply received', 'record.json']);
    expect(names('out', 'Reply received').toSorted()).toEqual(['reply (2).pdf', 'reply.pdf']);
    expect(readFileSync(join(folder, 'out', 'record.json'), 'utf8')).not.toContain(folder);

    mkdirSync(join(folder, 'replies', 'damaged'), { recursive: true });
    writeFileSync(join(folder, 'replies', 'damaged', `${ID} 2026.json`), '{');
    expect(book.wipe(ID)).toMatchObject({ employers: [], undoes: undefined, redoes: undefined });
    expect(readdirSync(join(folder, 'replies'), { recursive: true }).filter((name) => String(name).includes(ID))).toEqual([]);
    expect(existsSync(path)).toBe(true);
    expect(openBook().book.now().employers).toEqual([]);
  });
});
