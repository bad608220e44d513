import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { makeEdition } from '../../core/branch/edition.ts';
import { writePowerPoint } from '../../core/powerpoint/write.ts';
import { compose } from '../../core/slides/compose.ts';
import { zlibPacker } from '../../files/export/zlib-packer.ts';
import { makeDeck, makePandocDeck, type DeckChoice } from '../decks.ts';
import { row, type Row } from '../results.ts';
import { inTurn, timed } from '../samples.ts';
import { memory } from './memory.ts';
import { proofs } from './proof.ts';
import { canRun, runProgram } from './run.ts';
import { sourcesOf, TODAY, writeDeck } from './sources.ts';

const NAMES = { 4: 'a chart on every fourth', 1: 'a chart on each' } as const;
type Charts = keyof typeof NAMES;

/** The whole of both programs: started, read, written, ended. */
async function againstPandoc(root: string, work: string, slides: number, chartEvery: Charts, most: number): Promise<Row> {
  const choice: DeckChoice = { slides, chartEvery };
  const folder = writeDeck(join(work, `export-${slides}-${chartEvery}`), makeDeck(choice));
  const plain = join(folder, 'pandoc.md');
  writeFileSync(plain, makePandocDeck(choice));
  const { ours, pandoc } = await inTurn({
    ours: () => timed(() => runProgram(process.execPath, [join(root, 'bin', 'branchdeck.js'), 'export', folder, '--to', 'pptx', '--out', join(folder, 'ours.pptx'), '--today', TODAY])),
    pandoc: () => timed(() => runProgram('pandoc', ['-t', 'pptx', '--slide-level=2', plain, '-o', join(folder, 'pandoc.pptx')])),
  }, slides > 100 ? 7 : 15);
  return row(`${slides} slides, ${NAMES[chartEvery]}: the whole command`, ours, { against: { what: 'pandoc, the same words without charts', its: pandoc }, aim: { of: 'ratio', most } });
}

/** The writing alone, in a process that has written before. */
async function againstDeflate(slides: number, chartEvery: Charts): Promise<Row> {
  const edition = makeEdition(sourcesOf(makeDeck({ slides, chartEvery })), undefined, TODAY);
  const { presentation } = compose(edition, 'members');
  const packer = await zlibPacker();
  const write = (): Promise<Uint8Array> => writePowerPoint({ presentation, pictures: new Map(), packer });
  const parts = unzipSync(await write());
  const { ours, deflate } = await inTurn({ ours: () => timed(write), deflate: () => timed(() => zipSync(parts, { level: 6 })) }, slides > 100 ? 15 : 40, 5);
  return row(`${slides} slides, ${NAMES[chartEvery]}: the file from the model`, ours, { against: { what: 'fflate, deflating the same parts', its: deflate }, aim: { of: 'ratio', most: 3 } });
}

/** Writing PowerPoint, and reading it back. */
export async function exporting(root: string, work: string): Promise<{ rows: Row[]; left: string[] }> {
  const rows: Row[] = [];
  const left: string[] = [];
  if (canRun('pandoc')) {
    rows.push(await againstPandoc(root, work, 20, 4, 1.3), await againstPandoc(root, work, 200, 4, 1), await againstPandoc(root, work, 200, 1, 1));
  } else left.push('Export against pandoc: pandoc is not installed here.');
  for (const slides of [20, 200]) for (const chartEvery of [4, 1] as const) rows.push(await againstDeflate(slides, chartEvery));
  rows.push(await memory(root, work), ...(await proofs(work)));
  return { rows, left };
}
