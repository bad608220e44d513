import * as z from 'zod';
import type { RegionCalls } from '../bridge/region-calls.ts';

const line = z.string().max(500);
const name = z.string().trim().min(1).max(200);
const id = z.string().regex(/^[0-9a-f]{8}$/);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,199}$/);
const ofBranch = z.strictObject({ slug });
const MOST_BRANCHES = 5_000;

/** What each call about a region takes. */
export const REGION_REQUESTS: { [C in keyof RegionCalls]: z.ZodType<RegionCalls[C]['takes']> } = {
  'region.known': z.void(),
  'region.now': z.void(),
  'region.make': z.strictObject({ name }),
  'region.choose': z.void(),
  'region.open': z.strictObject({ id }),
  'region.reread': z.void(),
  'region.close': z.void(),
  'region.forget': z.strictObject({ id }),
  'region.deck': z.strictObject({ key: z.string().regex(/^[a-z0-9-]{1,80}$/) }),
  'region.showInFolder': z.void(),
  'region.showExport': z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  'region.branch': ofBranch,
  'region.add': z.strictObject({ name, employer: line, meeting: line }),
  'region.rename': ofBranch.extend({ name }),
  'region.remove': z.strictObject({ slugs: z.array(slug).min(1).max(MOST_BRANCHES) }),
  'region.undo': z.void(),
  'region.removed': z.void(),
  'region.putBack': z.strictObject({ kept: slug }),
  'region.deleteRemoved': z.strictObject({ kept: slug }),
};
