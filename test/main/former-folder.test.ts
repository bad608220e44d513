import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { notTakenOver, takeOverFormerFolder } from '../../main/former-folder.ts';
import { fill, tempFolder } from '../files/temp.ts';

const FORMER = { 'branchdeck/window.json': '{"a":1}', 'branchdeck/notes/one.json': '"kept"' };

it('takes over what an earlier version kept, without its lock, and leaves it where it was', () => {
  const home = fill(tempFolder(), FORMER);
  symlinkSync('host-123', join(home, 'branchdeck', 'SingletonLock'));
  mkdirSync(join(home, 'Branchdeck')); // Chromium makes it before anything else runs
  expect(takeOverFormerFolder(join(home, 'Branchdeck'))).toBe(true);
  expect(readFileSync(join(home, 'Branchdeck', 'notes', 'one.json'), 'utf8')).toBe('"kept"');
  expect(existsSync(join(home, 'branchdeck', 'window.json'))).toBe(true);
  expect(() => readFileSync(join(home, 'Branchdeck', 'SingletonLock'))).toThrow('ENOENT');
});

it('never touches a folder that is in use, and needs no former one', () => {
  const home = fill(tempFolder(), { ...FORMER, 'Branchdeck/window.json': '{"b":2}' });
  expect(takeOverFormerFolder(join(home, 'Branchdeck'))).toBe(false);
  expect(readFileSync(join(home, 'Branchdeck', 'window.json'), 'utf8')).toBe('{"b":2}');
  expect(existsSync(join(home, 'Branchdeck', 'notes'))).toBe(false);
  expect(takeOverFormerFolder(join(tempFolder(), 'Branchdeck'))).toBe(false);
});

it('leaves the former folder whole where it can’t take it over, and says where that is', () => {
  const home = fill(tempFolder(), { ...FORMER, 'Branchdeck/notes': 'a file where a folder belongs' });
  const folder = join(home, 'Branchdeck');
  expect(() => takeOverFormerFolder(folder)).toThrow();
  expect(readFileSync(join(home, 'branchdeck', 'notes', 'one.json'), 'utf8')).toBe('"kept"');
  expect(notTakenOver(folder).hint).toContain(`It is all in ${join(home, 'branchdeck')},`);
});
