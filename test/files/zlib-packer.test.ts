import { inflateRawSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { zlibPacker } from '../../files/export/zlib-packer.ts';
import * as parts from '../../files/pictures/parts.ts';

vi.mock('../../files/pictures/parts.ts', async (load) => {
  const actual = await load<typeof parts>();
  return { ...actual, readPart: vi.fn(actual.readPart) };
});

it('is opened for a later export where it could not be for an earlier one, and then once', async () => {
  const full = Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' });
  vi.mocked(parts.readPart).mockRejectedValueOnce(full);
  const both = [zlibPacker(), zlibPacker()];
  for (const packer of both) await expect(packer).rejects.toBe(full);
  const packer = await zlibPacker();
  expect(inflateRawSync(packer.last(Buffer.from('Hello'))).toString()).toBe('Hello');
  expect(await zlibPacker()).toBe(packer);
  expect(parts.readPart).toHaveBeenCalledTimes(2);
});
