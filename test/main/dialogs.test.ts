import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const showSaveDialog = vi.fn<(options: { defaultPath: string }) => Promise<{ canceled: boolean; filePath: string }>>();
const showMessageBox = vi.fn<(options: { message: string }) => Promise<{ response: number }>>();
vi.mock('electron', () => ({ BrowserWindow: { getFocusedWindow: () => null }, dialog: { showSaveDialog, showMessageBox } }));
const { askToSave } = await import('../../main/dialogs.ts');

const POWERPOINT = { name: 'PowerPoint', extensions: ['pptx'] };
let folder: string;
let there: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  there = join(folder, 'deck.pptx');
  writeFileSync(there, 'old');
  showSaveDialog.mockReset();
  showMessageBox.mockReset();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const answer = (name: string): void => void showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, name) });

it('adds the ending that is missing', async () => {
  answer('new');
  expect(await askToSave('Save', '', POWERPOINT)).toBe(join(folder, 'new.pptx'));
  expect(showMessageBox).not.toHaveBeenCalled();
});

it('asks before the added ending makes it the name of a file that is there', async () => {
  answer('deck');
  showMessageBox.mockResolvedValueOnce({ response: 0 });
  expect(await askToSave('Save', '', POWERPOINT)).toBe(there);
  expect(showMessageBox).toHaveBeenCalledOnce();
});

it('asks for a name again when the file is not to be replaced', async () => {
  answer('deck');
  showMessageBox.mockResolvedValueOnce({ response: 1 });
  answer('other.pptx');
  expect(await askToSave('Save', '', POWERPOINT)).toBe(join(folder, 'other.pptx'));
  expect(showSaveDialog).toHaveBeenLastCalledWith(expect.objectContaining({ defaultPath: there }));
});

it('leaves it to the system’s own dialog to ask about the name that was typed whole', async () => {
  answer('deck.pptx');
  expect(await askToSave('Save', '', POWERPOINT)).toBe(there);
  expect(showMessageBox).not.toHaveBeenCalled();
});

it('keeps another of the endings that the dialog offers', async () => {
  answer('branch.yml');
  expect(await askToSave('Save', '', { name: 'YAML', extensions: ['yaml', 'yml'] })).toBe(join(folder, 'branch.yml'));
});
