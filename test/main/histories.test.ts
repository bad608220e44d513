import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { writeBranchNotes } from '../../core/branch/change.ts';
import { keepHistory } from '../../core/branch/kept-history.ts';
import { blankLayer } from '../../core/branch/model.ts';
import { openHistories } from '../../main/stores/histories.ts';

vi.mock('../../main/log.ts', () => ({ logFailure: vi.fn() }));

const folder = mkdtempSync(join(tmpdir(), 'histories-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = blankLayer('deck', '1');
const now = writeBranchNotes(before, 'one', 'Hello');
const history = keepHistory([{ layer: before, note: undefined }], now, []);
const FILE = join(folder, 'deck-a.json');

test('a history is read again with the changes that it belongs to, and with no others', () => {
  openHistories(folder).write('deck-a', now, history);
  const again = openHistories(folder);
  expect(again.read('deck-a', now)).toEqual(history);
  expect(again.read('deck-a', before)).toBeUndefined();
  expect(again.read('deck-a', writeBranchNotes(before, 'one', 'Hello!'))).toBeUndefined();
  expect(again.read('deck-b', now)).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['deck-a.json']);
});

test('one that is damaged, of another shape or that leads nowhere is passed over', () => {
  const histories = openHistories(folder);
  histories.write('deck-a', now, history);
  const whole = readFileSync(FILE, 'utf8');
  const spoilt = [whole.slice(0, -20), '', '[]', whole.replace('"past"', '"passed"'), whole.replace(/"drop":true/, '"from":99,"cut":1,"put":""')];
  for (const text of spoilt) {
    expect(text).not.toBe(whole);
    writeFileSync(FILE, text);
    expect(histories.read('deck-a', now)).toBeUndefined();
  }
  writeFileSync(FILE, whole);
  expect(histories.read('deck-a', now)).toEqual(history);
});

test('where it can’t be written nothing fails', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'histories-')), 'a file');
  writeFileSync(file, '');
  const histories = openHistories(join(file, 'undo'));
  expect(() => histories.write('deck-a', now, history)).not.toThrow();
  expect(histories.read('deck-a', now)).toBeUndefined();
});
