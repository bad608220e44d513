import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maySee } from '../../../core/audience/model.ts';
import { makeEdition, nationalDeck } from '../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { mergeRegion } from '../../../core/merge/merge-with-region.ts';
import { openConflicts, resolveConflict } from '../../../core/merge/resolve.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { sourcesOf, type SaidSlide } from './decks.ts';

// Stretches that one slide opens and another closes, and an `end` too many: words for members stay with members.

const RUNS = Number(process.env['RUNS'] ?? 300);

type Sources = ReturnType<typeof sourcesOf>;

const employer = (sources: Sources, layer: BranchLayer): string => makeEdition(sources, layer, '2026-01-20').deck.slides
  .filter(({ audience }) => maySee(audience, 'employer'))
  .map((slide) => JSON.stringify([slide.content('employer').title, slide.content('employer').blocks, slide.content('employer').right])).join('\n');

const textOf = ({ slides }: BranchLayer): string => [...Object.values(slides.edits), ...slides.added].map(({ markdown }) => markdown).join('\n');
const secrets = (text: string): Set<string> => new Set(text.match(/SECRET[a-z]/g) ?? []);

/** All layers that can come of a merge, and of that one merged again. */
function outcomes(layer: BranchLayer, before: Sources, after: Sources): BranchLayer[] {
  const { layer: merged, conflicts } = mergeLayer(layer, readVersion(before), readVersion(after));
  const open = openConflicts(merged, nationalDeck(after));
  const all = [merged, ...[...conflicts, ...open].flatMap((conflict) => [resolveConflict(merged, conflict, 'ours'), ...(conflict.combined === undefined ? [] : [resolveConflict(merged, conflict, 'combined')])])];
  expect(mergeLayer(merged, readVersion(before), readVersion(after)).layer).toEqual(merged);
  return all;
}

function expectKept(layer: BranchLayer, before: Sources, after: Sources): void {
  const seen = secrets(employer(before, layer));
  for (const each of outcomes(layer, before, after)) {
    expect([...secrets(employer(after, each))].filter((word) => !seen.has(word))).toEqual([]);
    expect([...secrets(textOf(layer))].filter((word) => !secrets(textOf(each)).has(word))).toEqual([]);
  }
}

const layerOf = (sources: Sources, edits: Readonly<Record<string, string>>): BranchLayer => {
  const blank = blankLayer('test-deck', '1');
  const bodies = new Map(nationalDeck(sources).slides.map((slide) => [slide.id, slide.source.body]));
  return { ...blank, slides: { ...blank.slides, edits: Object.fromEntries(Object.entries(edits).map(([id, markdown]) => [id, { markdown, from: bodies.get(id) ?? '' }])) } };
};

const ONE: SaidSlide = { id: 'one', body: '## Why we meet\n\nLeaders asked for this evening.' };
const TWO: SaidSlide = { id: 'two', body: '## What we plan\n\n- Leaflet the gates\n- Ballot in June' };
const THREE: SaidSlide = { id: 'three', body: '## Thanks\n\nCome again in spring.' };
const within = (slide: SaidSlide, before: string, behind = ''): SaidSlide => ({ ...slide, body: slide.body.replace('\n\n', `\n\n${before}`) + behind });

describe('a stretch over several slides', () => {
  const ONLY = '<!-- only: members -->';
  const END = '<!-- end -->';
  const across = [within(ONE, '', `\n\n${ONLY}`), TWO, within(THREE, `${END}\n\n`)];
  const edit = { two: TWO.body.replace('Ballot in June', 'Strike in May, SECRETa') };

  it.each<[string, SaidSlide[], SaidSlide[]]>([
    ['is closed sooner by an end too many', across, [within(ONE, '', `\n\n${ONLY}\n\n${END}`), TWO, within(THREE, `${END}\n\n`)]],
    ['loses its opening', across, [ONE, TWO, within(THREE, `${END}\n\n`)]],
    ['is closed by an end on the slide itself', across, [across[0] as SaidSlide, within(TWO, `${END}\n\n`), THREE]],
    ['is opened behind an end that closes nothing', across, [within(ONE, `${END}\n\n`, `\n\n${ONLY}\n\n${END}`), TWO, THREE]],
    ['no longer reaches the slide, which moved', across, [TWO, within(ONE, '', `\n\n${ONLY}`), within(THREE, `${END}\n\n`)]],
    ['goes with the slide that opened it', across, [TWO, within(THREE, `${END}\n\n`)]],
  ])('%s', (_, old, now) => {
    const [before, after] = [sourcesOf('1', old), sourcesOf('2', now)];
    const layer = layerOf(before, edit);
    expect(employer(before, layer)).not.toContain('SECRETa');
    expectKept(layer, before, after);
  });
});

const NATIONAL = ['leaders', 'workload', 'trust', 'grades', 'meeting', 'report', 'autumn', 'notice', 'summer', 'hall'];
const words = (from: readonly string[]) => fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const form = fc.constantFrom('Note:\n#', '- #', '#.', '> #', '### #', '1. #', '| A | B |\n|---|---|\n| # | b |');
const mark = fc.constantFrom('<!-- only: members -->', '<!-- only: members -->', '<!-- end -->', '<!-- end -->', '<!-- only: employer -->', '<!-- only: member -->', '- x <!-- only: members -->', '> <!-- end -->');
const piece = (from: readonly string[]) => fc.oneof(
  { weight: 4, arbitrary: fc.tuple(form, words(from)).map(([as, text]) => as.replace('#', text)) },
  { weight: 2, arbitrary: mark },
);
const HEADINGS = ['## Alpha beds', '## Beta trains', '## Gamma rays', '## Delta rivers', '## Epsilon farms'];
const slideOf = (pieces: readonly string[], index: number): SaidSlide => ({ id: `s${index}`, body: [HEADINGS[index] ?? '', ...pieces].join('\n\n').trim() });
const place = fc.nat(30);

function change(pieces: readonly string[], changes: readonly (readonly [number, string, string])[]): string[] {
  const out = [...pieces];
  for (const [at, text, how] of changes) {
    const index = at % Math.max(out.length, 1);
    if (how === 'put') out.splice(index, 0, text);
    if (how === 'replace') out[index] = text;
    if (how === 'drop') out.splice(index, 1);
    if (how === 'unmark') out[index] = (out[index] ?? '').replace(/<!--[^]*?-->/g, '').trim();
  }
  return out.filter((text) => text !== '');
}

/** The slides with one of them under another id, put together with the next one, or parted in the middle. */
function reshape(slides: readonly SaidSlide[], shape: string, at: number): SaidSlide[] {
  const [slide, next] = [slides[at], slides[at + 1]];
  if (!slide || !next || shape === 'as it was') return [...slides];
  if (shape === 'renamed') return slides.with(at, { ...slide, id: 'other' });
  if (shape === 'joined') return slides.toSpliced(at, 2, { ...slide, body: `${slide.body}\n\n${next.body.replace('## ', '### ')}` });
  const pieces = slide.body.split('\n\n');
  const half = Math.ceil(pieces.length / 2);
  return slides.toSpliced(at, 1, { ...slide, body: pieces.slice(0, half).join('\n\n') }, { id: 'part', body: ['## Zeta moons', ...pieces.slice(half)].join('\n\n') });
}

describe('whatever was written on several slides', () => {
  const count = 4;
  const lists = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number) => fc.array(fc.array(arbitrary, { maxLength }), { minLength: count, maxLength: count });
  const said = fc.record({
    old: lists(piece(NATIONAL), 4),
    branch: lists(fc.tuple(place, piece(['SECRETa', 'SECRETb', 'SECRETc', 'trust']), fc.constantFrom('put', 'replace')), 2),
    national: lists(fc.tuple(place, piece(NATIONAL), fc.constantFrom('put', 'replace', 'drop', 'unmark')), 3),
    was: fc.array(fc.constantFrom('', '', 'audience: [members]'), { minLength: count, maxLength: count }),
    is: fc.array(fc.constantFrom('', '', 'audience: [members]'), { minLength: count, maxLength: count }),
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 3 }),
    shuffled: fc.boolean(),
    shape: fc.constantFrom('as it was', 'as it was', 'renamed', 'joined', 'split'),
    at: fc.nat({ max: count - 2 }),
  }).map(({ old, branch, national, was, is, order, shuffled, shape, at }) => {
    const before = old.map((pieces, index) => ({ ...slideOf(pieces, index), attributes: was[index] ?? '' }));
    const after = (shuffled ? order : [0, 1, 2, 3]).map((index) => ({ ...slideOf(change(old[index] ?? [], national[index] ?? []), index), attributes: is[index] ?? '' }));
    const edits = Object.fromEntries(old.flatMap((pieces, index) => ((branch[index] ?? []).length === 0 ? [] : [[`s${index}`, slideOf(change(pieces, branch[index] ?? []), index).body] as const])));
    return { before: sourcesOf('1', before), after: sourcesOf('2', reshape(after, shape, at)), edits };
  });

  it('does so over a region’s changes too, and shows no word of the region’s', () => {
    const both = said.chain((each) => lists(fc.tuple(place, piece(['SECRETx', 'SECRETy', 'leaders']), fc.constantFrom('put', 'replace')), 1).map((region) => ({ ...each, region })));
    fc.assert(fc.property(both, ({ before, after, edits, region: changes }) => {
      const national = nationalDeck(before).slides;
      const region = layerOf(before, Object.fromEntries(national.flatMap(({ id, source }, index) => ((changes[index] ?? []).length === 0 ? [] : [[id, change(source.body.split('\n\n'), changes[index] ?? []).join('\n\n')] as const]))));
      const [was, is] = [readVersion(before), readVersion(after)];
      const merged = mergeRegion(region, was, is);
      const seenBy = new Map(merged.before.deck.slides.map(({ id, source }) => [id, source.body]));
      // What the branch wrote, it wrote on the region's text.
      const layer: BranchLayer = { ...layerOf(before, {}), slides: { ...layerOf(before, {}).slides, edits: Object.fromEntries(Object.entries(edits).map(([id, markdown]) => [id, { markdown, from: seenBy.get(id) ?? '' }])) } };
      const result = mergeLayer(layer, merged.before, merged.after);
      const seen = secrets(employer({ ...before, region: { layer: region, images: [] } }, layer));
      const regionAlone = secrets(employer(before, region));
      const now = secrets(employer({ ...after, region: { layer: merged.region.layer, images: [] } }, result.layer));
      expect([...now].filter((word) => !seen.has(word) && !regionAlone.has(word))).toEqual([]);
    }), { numRuns: Math.ceil(RUNS / 3) });
  });

  it('shows the employer no word of the branch that it could not see before, and loses none', () => {
    fc.assert(fc.property(said, ({ before, after, edits }) => expectKept(layerOf(before, edits), before, after)), { numRuns: RUNS });
  });
});
