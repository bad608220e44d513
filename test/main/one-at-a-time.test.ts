import { expect, test } from 'vitest';
import { AppError } from '../../core/errors.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { oneExportAtATime } from '../../main/export/one-export.ts';
import { oneAtATime } from '../../main/one-at-a-time.ts';

const untilCancelled = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new AppError('cancelled', 'It was cancelled.'))));

test('a second one is refused while the first runs, and goes when that was cancelled', async () => {
  const works = oneAtATime('One is running.');
  const first = works.run(untilCancelled);
  await expect(works.run(() => Promise.resolve(1))).rejects.toMatchObject({ code: 'usage', message: 'One is running.' });
  works.cancel();
  expect(await first).toBeNull();
  expect(await works.run(() => Promise.resolve(2))).toBe(2);
});

test('what fails is thrown, and holds up nothing after it', async () => {
  const works = oneAtATime('One is running.');
  await expect(works.run(() => Promise.reject(new AppError('blocked', 'No.')))).rejects.toMatchObject({ code: 'blocked' });
  expect(await works.run(() => Promise.resolve(2))).toBe(2);
});

test('an export whose file was not kept says what was found in it', async () => {
  const proof = { result: 'found', matches: [], unread: [] };
  const withheld = new AppError('withheld', 'Something was found.');
  const exports = oneExportAtATime();
  expect(await exports.run(({ onReport }) => {
    onReport({ proof } as unknown as HandOverReport);
    return Promise.reject(withheld);
  })).toEqual({ removed: proof });
  // Of one whose report nobody has, only the failure can be said.
  await expect(exports.run(() => Promise.reject(withheld))).rejects.toBe(withheld);
});
