import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankLayer, BLANK_PROFILE, type BranchLayer } from '../../../core/branch/model.ts';
import { branchToHandOn, loadBranchPack } from '../../../files/deckpack/branch-pack.ts';
import { writeHandOn } from '../../../files/deckpack/hand-on.ts';
import { fill, tempFolder } from '../temp.ts';
import { DOT, packOf } from './pack-of.ts';

const folder = tempFolder();
const KNOWN = new Map([['pay', { title: 'Fair pay', figures: new Map([['both', { label: 'On both sides', kind: 'percent' as const }]]), slides: new Map() }]]);
const figure = (value: number) => ({ value, source: 'Count', asOf: '2025-11-12', enteredBy: '' });
const layerOf = (part: Partial<BranchLayer>): BranchLayer => ({ ...blankLayer('pay', '1', { ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name: 'Northmoor' } }), ...part });
const slides = blankLayer('pay', '1').slides;
const theirs = layerOf({ figures: { both: figure(2), theirs: figure(3) }, slides: { ...slides, notes: { asks: 'PRIVATE' }, added: [{ id: 'one', after: undefined, audience: undefined, markdown: '## One\n\n![A dot](images/dot.png)\n' }] } });
const ours = layerOf({ figures: { both: figure(1), ours: figure(4) }, slides: { ...slides, notes: { poll: 'Mine' } } });

async function packed(name: string, layer = theirs): Promise<string> {
  const own = fill(join(folder, `${name}-own`), { 'images/dot.png': DOT, 'images/other.png': DOT });
  const target = join(folder, `${name}.branchdeck`);
  await writeHandOn({ from: await branchToHandOn(layer, [own]), choices: { notes: false, withoutPeople: false, withoutPictures: false }, target, madeOn: '2026-11-30', madeBy: 'Branchdeck 0.1.0' });
  return target;
}
const into = (name: string) => {
  const [own, shared] = [join(folder, name, 'own'), join(folder, name, 'shared')];
  for (const path of [own, shared]) mkdirSync(path, { recursive: true });
  return { own, shared, deckImages: [] };
};

describe('a colleague’s pack of one branch', () => {
  it('is shown first, and then taken in with its pictures: what only we have stays', async () => {
    const path = await packed('a');
    let said: string[] = [];
    const place = into('a-in');
    const taken = await loadBranchPack(path, ours, place, KNOWN, async ({ branch, lines }) => {
      said = [branch, ...lines];
      expect(readdirSync(place.own)).toEqual([]);
      return true;
    });
    expect(said.join('\n')).toMatch(/Northmoor\nIt holds 1 branch[^]*Fair pay: figure “On both sides”: theirs is taken \(here “1%, Count, 12 November 2025”, there “2%[^]*figure ours: yours stays[^]*figure theirs: new[^]*added slide “One”: new from there, and taken/);
    expect(taken?.layer.figures).toEqual({ both: figure(2), theirs: figure(3), ours: figure(4) });
    expect(taken?.layer.slides.notes).toEqual({ poll: 'Mine' });
    expect(taken?.layer.slides.added).toHaveLength(1);
    expect(readdirSync(join(place.own, 'images'))).toEqual(['dot.png']);
    expect(taken?.warnings).toEqual([]);
  });

  it('changes nothing where it is not wanted', async () => {
    const place = into('b-in');
    expect(await loadBranchPack(await packed('b'), ours, place, KNOWN, async () => false)).toBeUndefined();
    expect(readdirSync(place.own)).toEqual([]);
  });

  it('is refused where it was made from another version of the deck', async () => {
    const place = into('v-in');
    await expect(loadBranchPack(await packed('v', { ...theirs, baseVersion: '2' }), ours, place, KNOWN, async () => true)).rejects.toMatchObject({ code: 'blocked', message: expect.stringContaining('from version 2 of this deck, and your changes from version 1') as string });
    expect(readdirSync(place.own)).toEqual([]);
    expect((await loadBranchPack(await packed('w', { ...theirs, baseVersion: '2' }), layerOf({}), into('w-in'), KNOWN, async () => true))?.layer.baseVersion).toBe('2');
  });

  it('is refused where it is of another deck, of a deck itself, or no pack', async () => {
    const wanted = async (): Promise<boolean> => true;
    await expect(loadBranchPack(await packed('c', layerOf({ deck: 'other' })), ours, into('c-in'), KNOWN, wanted)).rejects.toThrow(/no changes of a branch to this deck/);
    writeFileSync(join(folder, 'deck.branchdeck'), packOf());
    await expect(loadBranchPack(join(folder, 'deck.branchdeck'), ours, into('d-in'), KNOWN, wanted)).rejects.toMatchObject({ code: 'bad-input' });
    writeFileSync(join(folder, 'none.branchdeck'), 'none');
    await expect(loadBranchPack(join(folder, 'none.branchdeck'), ours, into('e-in'), KNOWN, wanted)).rejects.toThrow(/not a Branchdeck pack/);
  });
});
