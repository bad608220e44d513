import { resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { driveOf, probePlace, refuseUnreachable, within } from '../../main/decks/probe-place.ts';

const fault = (code: string) => Object.assign(new Error(code), { code });

it('tells what is there from what is gone and what may not be read', async () => {
  expect(await probePlace(import.meta.filename)).toBe('here');
  expect(await probePlace(resolve('/none/such'))).toBe('missing');
  expect(await probePlace('/x', 50, () => Promise.reject(fault('EACCES')))).toBe('here');
  expect(await probePlace('/x', 50, () => Promise.reject(fault('EIO')))).toBe('unreachable');
});

it('does not wait for a drive that does not answer, and asks it no second question meanwhile', async () => {
  let answered: (value: unknown) => void = () => undefined;
  const answer = new Promise((done) => {
    answered = done;
  });
  const look = vi.fn(() => answer);
  expect(await probePlace('/mnt/share/one', 5, look)).toBe('unreachable');
  expect(await probePlace('/mnt/share/two', 5, look)).toBe('unreachable');
  expect(look).toHaveBeenCalledTimes(1);
  expect(await probePlace('/mnt/other/three', 1000, () => Promise.resolve())).toBe('here');
  answered(undefined);
  await vi.waitFor(async () => expect(await probePlace('/mnt/share/two', 1000, () => Promise.resolve())).toBe('here'));
});

it('knows drives by where they hang', () => {
  expect(driveOf('/media/zoe/STICK/decks/a')).toBe('/media/zoe/STICK');
  expect(driveOf('/Volumes/Branch/decks/a')).toBe('/Volumes/Branch');
  expect(driveOf('/home/zoe/decks/a')).toBe('/home/zoe/decks/a');
});

it('gives what comes in time, and what fails in time', async () => {
  expect(await within(Promise.resolve(3), 1000)).toBe(3);
  await expect(within(Promise.reject(fault('EIO')), 1000)).rejects.toThrow('EIO');
  expect(await within(new Promise(() => undefined), 5)).toBeUndefined();
});

it('refuses to open a deck whose drive does not answer, and leaves it to the reader to say what else is wrong', async () => {
  await expect(refuseUnreachable('/mnt/dead/Spring pay', 5, () => new Promise(() => undefined))).rejects.toMatchObject({
    code: 'cannot-read', message: 'Spring pay could not be opened: its drive does not answer.',
  });
  await refuseUnreachable(import.meta.filename);
  await refuseUnreachable(resolve('/none/such'));
  // Another folder of a drive that a card found silent may be there all the same.
  expect(await probePlace('/mnt/half/asleep', 5, () => new Promise(() => undefined))).toBe('unreachable');
  await refuseUnreachable('/mnt/half/awake', 1000, () => Promise.resolve());
});
