import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILES: Readonly<Record<string, string>> = {
  'A/region.yaml': 'format: 1\nname: North East\n',
  'A/branches/northmoor/profile.yaml': 'branch: { name: Northmoor, region: North East }\nofficial: { name: Jo Bell, email: jo@example.org }\n',
  'A/branches/northmoor/fairer-inspection.yaml': 'deck: fairer-inspection\nbase-version: "2025.11.1"\nprofile: { branch: { name: Northmoor } }\nfigures:\n  members: { value: 42, source: Headcount, as-of: 2025-11-12 }\nslides:\n  notes: { welcome: PRIVATE NOTE }\n',
  'A/branches/seaham/profile.yaml': 'branch: { name: Seaham Harbour, region: North East }\n',
};

/** Writes a small region as the folder "A" below this one. */
export function makeRegionFiles(folder: string): string {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
