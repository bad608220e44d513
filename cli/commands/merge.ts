import { parseBranch } from '../../core/branch/parse.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import { findingLine } from '../../core/findings.ts';
import { mergeJson } from '../../core/merge/merge-json.ts';
import { mergeLayer } from '../../core/merge/merge-layer.ts';
import { mergeRegion } from '../../core/merge/merge-with-region.ts';
import type { Choice, MergeResult } from '../../core/merge/model.ts';
import { resolveConflict } from '../../core/merge/resolve.ts';
import { rewriteBranch } from '../../core/merge/rewrite-branch.ts';
import { sayMerge } from '../../core/merge/say-merge.ts';
import { readVersion } from '../../core/merge/version.ts';
import { saySent, sentJson } from '../../core/merge/say-sent.ts';
import { filesToSend } from '../../core/region/files-to-send.ts';
import { isRegionFolder, readSent, readSentOf, regionLayerFile, type Sent } from '../../files/merge/read-sent.ts';
import { readDeckSources } from '../../files/merge/read-deck-sources.ts';
import { saveMerged } from '../../files/merge/save-merged.ts';
import { readCompanion } from '../../files/open-deck.ts';
import { checkTarget } from '../../files/write-beside.ts';
import { oneDeck, outFile, readOptions, required, usage } from '../options.ts';
import { say } from '../print.ts';

const OPTIONS = {
  from: { type: 'string' }, branch: { type: 'string' }, out: { type: 'string' }, region: { type: 'string' }, exports: { type: 'string' },
  choose: { type: 'string', multiple: true }, json: { type: 'boolean' },
} as const;

/** `branchdeck merge`: takes a branch's changes from one version of a deck to the next. */
export async function merge(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [deck, from, branch] = [oneDeck(positionals), required(values.from, 'from'), required(values.branch, 'branch')];
  const out = outFile(values.out, 'yaml', 'a branch’s changes');
  const choices = (values.choose ?? []).map(readChoice);
  await checkTarget(out);
  const { text, layer } = await readLayer(branch);
  const [before, after] = [readVersion(await readDeckSources(from)), readVersion(await readDeckSources(deck))];
  const region = await readRegion(values.region, after.deck.meta.id);
  const sent = await readWhatWasSent(values, branch);
  const seen = region ? mergeRegion(region, before, after) : { before, after };
  const issued = region && after.deck;
  const result = choose(mergeLayer(layer, seen.before, seen.after), choices);
  const again = filesToSend(sent.entries, after.deck.meta.id, [result.changes]);
  await saveMerged(branch, out, result.layer, rewriteBranch(text, layer, result.layer));
  if (values.json === true) process.stdout.write(`${JSON.stringify({ ...mergeJson(result, issued), filesToSend: sentJson(again) })}\n`);
  else say([...saySent(again), ...sayMerge(result, issued)].join('\n'));
  for (const finding of sent.findings) process.stderr.write(`${findingLine(finding)}\n`);
  return result.conflicts.length === 0 ? 0 : 1;
}

/** A region's changes to the deck: from their file, or from the region's folder. */
async function readRegion(given: string | undefined, deck: string): Promise<BranchLayer | undefined> {
  if (given === undefined) return undefined;
  const path = (await isRegionFolder(given)) ? await regionLayerFile(given, deck) : given;
  return path === undefined ? undefined : (await readLayer(path)).layer;
}

async function readWhatWasSent({ exports, region }: { exports?: string | undefined; region?: string | undefined }, branch: string): Promise<Sent> {
  if (exports !== undefined) return readSent(exports);
  if (region === undefined || !(await isRegionFolder(region))) return { entries: [], findings: [] };
  const sent = await readSentOf(region, branch);
  if (!sent) throw usage(`${branch} is not in the folder of a branch of that region, so what was exported for it is not known. Give its exports.jsonl by --exports as well.`);
  return sent;
}

/** A file with a fault would be written back without what can't be read in it. */
async function readLayer(path: string): Promise<{ text: string; layer: BranchLayer }> {
  const { file, findings } = await readCompanion(path, path);
  const { layer, findings: faults } = parseBranch(file);
  const fault = [...findings, ...faults].find(({ level }) => level === 'error');
  if (fault) throw new AppError('bad-input', `${path} can't be merged: ${findingLine(fault)}`, 'No file was written. Mend it and merge again.');
  return { text: file.text, layer };
}

const CHOICES: Readonly<Record<string, Choice>> = { ours: 'ours', national: 'theirs', combined: 'combined' };

function readChoice(given: string): { slide: string; choice: Choice } {
  const at = given.lastIndexOf('=');
  const choice = Object.hasOwn(CHOICES, given.slice(at + 1)) ? CHOICES[given.slice(at + 1)] : undefined;
  if (at < 1 || choice === undefined) throw usage(`--choose ${given} can't be read. Write it as SLIDE=ours, SLIDE=national or SLIDE=combined.`);
  return { slide: given.slice(0, at), choice };
}

function choose(result: MergeResult, choices: readonly { slide: string; choice: Choice }[]): MergeResult {
  let { layer, conflicts } = result;
  for (const { slide, choice } of choices) {
    const conflict = conflicts.find((each) => each.slide === slide);
    if (!conflict) throw usage(`There is nothing to choose on a slide "${slide}".`);
    layer = resolveConflict(layer, conflict, choice);
    conflicts = conflicts.filter((each) => each !== conflict);
  }
  return { ...result, layer, conflicts };
}
