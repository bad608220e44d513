import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLANK_PROFILE, blankLayer, type BranchLayer, type LocalFigure, type Profile } from '../../core/branch/model.ts';
import { profileYaml } from '../../core/branch/profile-file.ts';
import { branchYaml } from '../../core/branch/write.ts';
import { blankRegionFile } from '../../core/region/model.ts';
import { branchSlug } from '../../core/region/names.ts';
import { regionYaml } from '../../core/region/region-file.ts';

const FIRST = ['North', 'South', 'East', 'West', 'Upper', 'Lower', 'Great', 'Little', 'Old', 'New'] as const;
const SECOND = ['moor', 'dale', 'wick', 'ford', 'bridge', 'field', 'shaw', 'thorpe', 'combe', 'hurst'] as const;

/** "Northmoor", "Southmoor", …; after a hundred, with a number. */
export function branchName(index: number): string {
  const round = Math.floor(index / 100);
  return `${FIRST[index % 10]}${SECOND[Math.floor(index / 10) % 10]}${round === 0 ? '' : ` ${round + 1}`}`;
}

export interface MadeBranch {
  slug: string;
  profile: Profile;
  /** Undefined: not begun. */
  layer: BranchLayer | undefined;
}

interface RegionOptions {
  name?: string;
  count: number;
  /** Of the deck that every branch but each fourth has changes to. */
  deck?: { id: string; version: string };
  /** The figures that branch `index` put in. */
  figures?: (index: number) => Readonly<Record<string, LocalFigure>>;
}

/** The branches of an invented region: the same at each call. */
export function inventBranches({ name = 'North East', count, deck = { id: 'fairer-inspection', version: '1' }, figures = () => ({}) }: RegionOptions): MadeBranch[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index): MadeBranch => {
    const called = branchName(index);
    const slug = branchSlug(called, taken);
    taken.add(slug);
    const profile: Profile = {
      ...BLANK_PROFILE,
      branch: { ...BLANK_PROFILE.branch, name: called, region: name },
      employer: { ...BLANK_PROFILE.employer, name: index % 5 === 4 ? '' : `${called} Council`, kind: index % 5 === 4 ? '' : 'local-authority' },
      official: { ...BLANK_PROFILE.official, name: `Official ${index + 1}`, role: 'branch secretary', email: `branch${index + 1}@example.org` },
      meeting: { ...BLANK_PROFILE.meeting, date: index % 3 === 2 ? '' : `2026-12-${String(1 + (index % 28)).padStart(2, '0')}` },
    };
    return { slug, profile, layer: index % 4 === 3 ? undefined : { ...blankLayer(deck.id, deck.version, profile), figures: figures(index) } };
  });
}

/** Writes an invented region into a folder. */
export function makeRegionFolder(folder: string, options: RegionOptions): MadeBranch[] {
  const branches = inventBranches(options);
  mkdirSync(join(folder, 'region'), { recursive: true });
  writeFileSync(join(folder, 'region.yaml'), regionYaml(blankRegionFile(options.name ?? 'North East')));
  for (const { slug, profile, layer } of branches) {
    const own = join(folder, 'branches', slug);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'profile.yaml'), profileYaml(profile));
    if (layer) writeFileSync(join(own, `${layer.deck}.yaml`), branchYaml(layer));
  }
  return branches;
}
