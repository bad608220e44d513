import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasErrors } from '../../core/findings.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { accessibilityFaults } from '../core/powerpoint/accessibility-checks.ts';
import { packageFaults } from '../core/powerpoint/package-checks.ts';
import { embeddedErrors } from '../core/powerpoint/workbook-checks.ts';
import { EVERY_DECK, readDeckCase } from '../support/every-deck.ts';
import { validatorErrors } from '../support/ooxml-validate.ts';
import { tempFolder } from './temp.ts';

test.each([...EVERY_DECK, { deck: 'test/fixtures/overfull', branch: undefined }])('$deck with branch $branch: every version is a sound file that can be heard, the same each time', async (each) => {
  const { edition, folder } = await readDeckCase(each);
  expect(hasErrors(edition.findings.filter((finding) => finding.code !== 'missing-figure'))).toBe(false);
  const out = tempFolder();
  for (const audience of edition.deck.meta.audiences) {
    const bytes: Buffer[] = [];
    for (const name of ['one.pptx', 'two.pptx']) {
      const { path } = await exportVersion({ folders: { deck: folder, branch: [] }, edition, audience, leaveOutIncomplete: true, format: 'pptx', target: join(out, name) });
      bytes.push(readFileSync(path));
    }
    const [one = Buffer.alloc(0), two] = bytes;
    expect(one.equals(two ?? Buffer.alloc(1))).toBe(true);
    expect(packageFaults(new Uint8Array(one))).toEqual([]);
    expect(accessibilityFaults(new Uint8Array(one))).toEqual([]);
    expect(await validatorErrors(new Uint8Array(one))).toEqual([]);
    expect(await embeddedErrors(new Uint8Array(one))).toEqual([]);
  }
}, 60_000);
