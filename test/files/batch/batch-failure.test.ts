import { expect, it } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import { batchFailure, withoutSummary } from '../../../files/batch/batch-failure.ts';
import { writeFailure } from '../../../files/write-beside.ts';

const failed = (code: string): AppError => writeFailure(Object.assign(new Error(code), { code }), '/out/a.pptx', false);
const words = (error: unknown): string => (error instanceof AppError ? `${error.message} ${error.hint ?? ''}` : 'no AppError');
const window = { out: '/out', inWindow: true };
const command = { out: '/out' };

it('says to whoever makes many files what they can do: none of them is saved by itself', () => {
  expect(words(batchFailure(failed('EACCES'), window, 'Nothing was written.'))).toBe('You may not write in /out. Nothing was written. Choose another folder, such as one in your documents.');
  expect(words(batchFailure(failed('EACCES'), command, ''))).toBe('You may not write in /out. Choose another folder with --out, such as one in your documents.');
  expect(words(batchFailure(failed('ENOSPC'), window, ''))).toBe('The disk is full. Free some space on it and make the files again, or choose another folder on another disk.');
  expect(words(batchFailure(failed('ENOSPC'), command, ''))).toContain('go on with --resume');
  expect(words(batchFailure(failed('ENOENT'), window, ''))).toContain('/out can’t be reached');
  for (const code of ['EACCES', 'EROFS', 'ENOSPC', 'ENOENT', 'EBUSY', 'EIO', 'ENAMETOOLONG']) {
    for (const setup of [window, command]) {
      const said = words(batchFailure(failed(code), setup, 'Nothing was written.'));
      expect(said).not.toMatch(/[Ss]ave it|shorter name|another name|own/);
      expect(/--/.test(said)).toBe(setup === command);
    }
  }
});

it('leaves alone what is no failed write, and keeps the code of one that is', () => {
  const blocked = new AppError('blocked', 'A figure is missing.', 'Fill it in.');
  expect(batchFailure(blocked, window, '')).toBe(blocked);
  const other = new Error('other');
  expect(batchFailure(other, window, '')).toBe(other);
  expect(batchFailure(failed('EROFS'), window, '')).toMatchObject({ code: 'cannot-write' });
});

it('says of a summary that could not be written that the files are there', () => {
  expect(words(withoutSummary(failed('ENOSPC'), window, 12))).toBe('The summary could not be written. The disk is full. The 12 files that were made are whole. Free some space on it and make the files again, or choose another folder on another disk.');
  expect(words(withoutSummary(failed('EACCES'), command, 0))).toContain('No file was made.');
});
