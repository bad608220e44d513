import type { KnownBranch } from '../../../core/sheet/model.ts';
import { branchNames, seeded } from './clean-region.ts';

/** How a region's figures are spread. */
export interface Region {
  count: number;
  seed: number;
  /** Standard deviations: of how large branches are, of how they change from one term to the next, of what is common to a branch's votes, and of each vote; the last two in tenths. */
  sizes: number;
  changes: number;
  mood: number;
  votes: number;
  /** Every branch has figures of last term. */
  hasBefore: boolean;
}

export const COUNTS = ['local-present', 'local-schools', 'local-yes-oppose', 'local-yes-wellbeing', 'local-yes-explore-action', 'local-yes-write-mp', 'local-yes-write-employer', 'local-yes-demonstrate', 'local-yes-hs-rep'];
export const LIFELIKE_HEADER = ['branch.name', 'employer.name', 'official.name', 'official.email', 'meeting.date', ...COUNTS, 'share-trained', 'fund', 'counted-on', 'as-of'];
const USUAL = [0.88, 0.85, 0.62, 0.7, 0.72, 0.45, 0.66];
const FIRST = ['Jo', 'Ravi', 'Siân', 'Mary', 'Tom', 'Aisha', 'Piotr', 'Gareth', 'Chidi', 'Helen', 'Omar'];
const LAST = ['Hughes', 'Patel', 'O’Brien', 'Smith', 'Kaur', 'Nowak', 'Okafor', 'Walsh', 'Green', 'Taylor', 'Church', 'Ward', 'King'];

/** A region as one might be, with the figures of this term as rows and those of last term as what branches have. Always the same for the same numbers. */
export function lifelikeRegion({ count, seed, sizes, changes, mood, votes, hasBefore }: Region): { rows: string[][]; branches: KnownBranch[] } {
  const random = seeded(seed);
  const even = (): number => (random(999_998) + 1) / 1_000_000;
  const normal = (): number => Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even());
  const within = (value: number, least: number, most: number): number => Math.round(Math.max(least, Math.min(most, value)));
  const counts = (present: number): number[] => {
    const together = normal() * mood / 10;
    return [present, within(present * (0.45 + even() / 2), 1, present), ...USUAL.map((usual) => within(present * (usual + together + normal() * votes / 10), 0, present))];
  };
  const day = (month: number): string => `2025-${String(month).padStart(2, '0')}-${String(1 + random(27)).padStart(2, '0')}`;
  const before: number[][] = [];
  const rows = branchNames(count).map((name) => {
    const present = within(Math.exp(3.5 + normal() * sizes), 6, 250);
    const [share, fund] = [within(55 + normal() * 13, 5, 95), Math.exp(7 + normal() * 0.5)];
    before.push([...counts(present), share, Number(fund.toFixed(2))]);
    const now = [...counts(within(present * Math.exp(normal() * changes), 5, 300)), within(share + normal() * 7, 0, 100), Number((fund * Math.exp(normal() * 0.2)).toFixed(2))];
    const official = `${FIRST[random(10)] ?? ''} ${LAST[random(12)] ?? ''}`;
    return [name, `${name.slice(0, 5)} ${random(1) === 0 ? 'Council' : 'Learning Trust'}`, official, `${official.replace(/\W/g, '')}@${name.replace(/\W/g, '')}.example`, day(9 + random(2)), ...now.map(String), day(8 + random(3)), '2025-11'];
  });
  const branches = rows.map(([name = '', employer = '', official = '', email = ''], at): KnownBranch => ({
    slug: `b${at}`, name, details: { 'branch.region': '', 'employer.name': employer, 'official.name': official, 'official.email': email },
    figures: hasBefore ? Object.fromEntries([...COUNTS, 'share-trained', 'fund'].map((id, index) => [id, { value: before[at]?.[index], source: '', asOf: '2025-06', enteredBy: '' }])) : {},
  }));
  return { rows: [LIFELIKE_HEADER, ...rows], branches };
}
