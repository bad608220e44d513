import { readdirSync } from 'node:fs';
import type * as Promises from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { BLANK_PROFILE } from '../../../core/branch/model.ts';
import { tempFolder } from '../temp.ts';

const failing = { rename: false, rm: false };
const busy = (): Error => Object.assign(new Error('busy'), { code: 'EBUSY' });
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Promises>();
  return {
    ...real,
    rename: async (from: string, to: string) => (failing.rename ? Promise.reject(busy()) : real.rename(from, to)),
    rm: async (path: string, how: object) => {
      if (!failing.rm || !('recursive' in how)) return real.rm(path, how);
      await real.rm(join(path, 'profile.yaml'));
      throw busy();
    },
  };
});
const { addBranch, makeRegion } = await import('../../../files/region/branches.ts');
const { deleteRemoved, listRemoved, putBackBranch, removeBranch } = await import('../../../files/region/removed-branches.ts');

it('says what became of a removed branch that could not be deleted, and never offers a part of it', async () => {
  const root = await makeRegion(join(tempFolder(), 'north'), 'North East');
  await addBranch(root, { ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name: 'Durham' } });
  await removeBranch(root, 'durham');
  failing.rename = true;
  await expect(deleteRemoved(root, 'durham')).rejects.toMatchObject({ code: 'cannot-write', hint: expect.stringContaining('kept as it was') as string });
  failing.rename = false;
  expect(await listRemoved(root)).toMatchObject([{ kept: 'durham', name: 'Durham' }]);
  failing.rm = true;
  const removed = join(root, '.branchdeck', 'removed');
  await expect(deleteRemoved(root, 'durham')).rejects.toMatchObject({ code: 'cannot-write', message: 'The removed branch was not deleted whole.' });
  failing.rm = false;
  expect(readdirSync(removed)).toHaveLength(1);
  expect(await listRemoved(root)).toEqual([]);
  await expect(putBackBranch(root, 'durham')).rejects.toMatchObject({ code: 'not-found' });
});
