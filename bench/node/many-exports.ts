import { join } from 'node:path';
import { makeEdition } from '../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../core/branch/model.ts';
import type { DeckSources } from '../../core/deck/model.ts';
import { openExporter } from '../../files/export/export-many.ts';
import { exportVersion, type ExportOrder } from '../../files/export/export-version.ts';
import { openDeck } from '../../files/open-deck.ts';
import { row, type Row } from '../results.ts';
import { inTurn, timed } from '../samples.ts';
import { runNode } from './run.ts';
import { TODAY } from './sources.ts';

const DECK = join('decks', 'fairer-inspection');
const BRANCHES = 200;
const MANY = 1000;

const PRESENT = 'local-present';
const YES = ['local-yes-oppose', 'local-yes-wellbeing', 'local-yes-explore-action', 'local-yes-write-mp', 'local-yes-write-employer', 'local-yes-demonstrate', 'local-yes-hs-rep'];

/** What a made-up branch counted: seven to nine figures, most of them other than the next branch's. */
function figuresOf(number: number): Record<string, number> {
  const present = 30 + ((number * 7) % 50);
  const asked = YES.slice(0, 5 + (number % 3));
  return { [PRESENT]: present, 'local-schools': 12 + (number % 13), ...Object.fromEntries(asked.map((id, index) => [id, present - 2 - ((number * (index + 3)) % 17)])) };
}

const nameOf = (number: number): string => `Made-up branch ${number}`;
const employerOf = (number: number): string => `Made-up council ${number}`;

function layerOf(number: number): BranchLayer {
  const blank = blankLayer('fairer-inspection', '');
  const { profile } = blank;
  return {
    ...blank,
    profile: { ...profile, branch: { ...profile.branch, name: nameOf(number) }, employer: { ...profile.employer, name: employerOf(number) } },
    figures: Object.fromEntries(Object.entries(figuresOf(number)).map(([id, value]) => [id, { value, source: `Count of branch ${number}`, asOf: '2025-11-12', enteredBy: '' }])),
  };
}

interface Branches {
  sources: DeckSources;
  orderOf: (from: DeckSources, number: number) => ExportOrder;
}

/** Two at once, as a worker makes a batch: while the disk takes one file the next is made. */
async function twoAtOnce(count: number, make: (number: number) => Promise<unknown>): Promise<void> {
  const left = Array.from({ length: count }, (_, number) => number).values();
  const makeLeft = async (): Promise<void> => {
    for (const number of left) await make(number);
  };
  await Promise.all([makeLeft(), makeLeft()]);
}

async function openBranches(root: string, work: string): Promise<Branches> {
  const { sources, folder } = await openDeck(join(root, DECK));
  return {
    sources,
    orderOf: (from, number) => ({
      folders: { deck: folder, branch: [] }, edition: makeEdition(from, layerOf(number), TODAY), audience: 'members', leaveOutIncomplete: true, format: 'pptx', target: join(work, `branch-${number}.pptx`),
    }),
  };
}

/** In this process: each as if it were the only one, one after the other, and each with what the others left. */
async function againstSingle(root: string, work: string): Promise<Row[]> {
  const { sources, orderOf } = await openBranches(root, work);
  const all = async (make: (number: number) => Promise<unknown>): Promise<void> => {
    // One after the other, as single exports are made.
    for (let number = 0; number < BRANCHES; number += 1) await make(number);
  };
  const { many, alone, shared } = await inTurn({
    many: () => {
      const exporter = openExporter();
      return timed(() => twoAtOnce(BRANCHES, (number) => exporter.export(orderOf(sources, number))));
    },
    // The text is read from the disk already, and the deck is made of it for each export, as it is for a single one.
    alone: () => timed(() => all((number) => exportVersion(orderOf({ ...sources, deck: { ...sources.deck } }, number)))),
    shared: () => timed(() => all((number) => exportVersion(orderOf(sources, number)))),
  }, 2, 1);
  return [
    row(`${BRANCHES} branches, as a batch makes them, in one process`, many, { against: { what: 'as many single exports in the same process', its: alone }, aim: { of: 'ratio', most: 1 / 8 } }),
    row(`${BRANCHES} branches, as a batch makes them, in one process`, many, { against: { what: 'the same of one edition after the other', its: shared } }),
  ];
}

/** Exports so many branches as a batch does. @returns the most memory that the process held, in MB */
export async function exportMany(root: string, work: string, count: number): Promise<number> {
  const { sources, orderOf } = await openBranches(root, work);
  const exporter = openExporter();
  await twoAtOnce(count, (number) => exporter.export(orderOf(sources, number)));
  return process.resourceUsage().maxRSS / 1024;
}

/** What one export leaves to the next: in time, and in memory. */
export async function manyExports(root: string, work: string): Promise<Row[]> {
  const held = (count: number) => (): number => Number(runNode('export-many', root, String(count)));
  const rows = await againstSingle(root, work);
  const { many, few } = await inTurn({ many: held(MANY), few: held(BRANCHES) }, 1, 0);
  return [...rows, row(`${MANY.toLocaleString('en-GB')} branches, as a batch makes them, in one process: the most memory held`, many, { unit: 'MB', against: { what: `the same for ${BRANCHES}`, its: few }, aim: { of: 'ratio', most: 1.1 } })];
}
