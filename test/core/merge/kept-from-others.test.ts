import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maySee } from '../../../core/audience/model.ts';
import { makeEdition, nationalDeck } from '../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { openConflicts, resolveConflict } from '../../../core/merge/resolve.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { sourcesOf } from './decks.ts';

// However marks are written, words for members stay with members when national shows more.

const RUNS = Number(process.env['RUNS'] ?? 300);

interface Said {
  old: string;
  ours: string;
  now: string;
  was?: string;
  is?: string;
}

const deckOf = (version: string, body: string, attributes = '') => sourcesOf(version, [{ id: 'one', body: '## First\n\nWords.' }, { id: 'why', body, attributes }, { id: 'end', body: '## Last\n\nWords.' }]);

function merge({ old, ours, now, was = '', is = '' }: Said) {
  const blank = blankLayer('test-deck', '1');
  const [before, after] = [deckOf('1', old, was), deckOf('2', now, is)];
  // As the deck's own reader has it, white space at its ends and all.
  const from = nationalDeck(before).slides.find(({ id }) => id === 'why')?.source.body ?? '';
  const layer: BranchLayer = { ...blank, slides: { ...blank.slides, edits: { why: { markdown: ours, from } } } };
  return { before, after, layer, ...readMerge(layer, before, after) };
}

function readMerge(layer: BranchLayer, before: ReturnType<typeof deckOf>, after: ReturnType<typeof deckOf>) {
  const { layer: merged, ...rest } = mergeLayer(layer, readVersion(before), readVersion(after));
  return { merged, ...rest };
}

/** What the employer could read, of every slide, switched on or off. */
const employer = (sources: ReturnType<typeof deckOf>, layer: BranchLayer | undefined): string => makeEdition(sources, layer, '2026-01-20').deck.slides
  .filter(({ audience }) => maySee(audience, 'employer')).map((slide) => JSON.stringify([slide.content('employer').title, slide.content('employer').blocks, slide.content('employer').right])).join('\n');

/** All layers that can come of a merge. */
function outcomes({ merged, conflicts, after }: ReturnType<typeof merge>): BranchLayer[] {
  const open = openConflicts(merged, nationalDeck(after));
  return [merged, ...[...conflicts, ...open].flatMap((conflict) => [resolveConflict(merged, conflict, 'ours'), ...(conflict.combined === undefined ? [] : [resolveConflict(merged, conflict, 'combined')])])];
}

const textOf = ({ slides }: BranchLayer): string => [...Object.values(slides.edits), ...slides.added].map(({ markdown }) => markdown).join('\n');

function expectKept(said: Said): void {
  const done = merge(said);
  expect(employer(done.before, done.layer)).not.toContain('SECRET');
  for (const layer of outcomes(done)) {
    expect(employer(done.after, layer)).not.toContain('SECRET');
    expect(textOf(layer)).toContain('SECRET');
  }
  expect(readMerge(done.merged, done.before, done.after).merged).toEqual(done.merged);
}

const LIST = '- Workload is high\n- Leaders feel unheard\n- Trust is low';

describe('marks as only the deck’s reader knows them', () => {
  it.each([
    ['in capitals', '<!-- Only: members -->\n', '\n<!-- END -->'],
    ['over two lines', '<!-- only:\nmembers -->\n', '\n<!-- end -->'],
    ['at the end of a paragraph', 'Some text <!-- only: members -->\n\n', '\n\n<!-- end -->'],
    ['in a heading', '### Why <!-- only: members -->\n\n', '\n\n<!-- end -->'],
    ['behind another comment', '<!-- x --><!-- only: members -->\n', '\n<!-- end -->'],
    ['without a colon', '<!-- only members -->\n', '\n<!--end-->'],
  ])('keeps what stood between them: %s', (_, open, close) => {
    const without = `${open.replace(/<!--[^]*?-->/g, '').trim()}\n\n${LIST}`;
    const ours = `## Why\n\n${open}${LIST.replace('unheard', 'unheard and SECRET')}${close}\n\nFrom the report.`;
    const old = `## Why\n\n${open}${LIST}${close}\n\nFrom the report.`;
    expectKept({ old, ours, now: `## Why\n\n${without}\n\nFrom the report.` });
    const { merged, after, calledOut } = merge({ old, ours, now: `## Why\n\n${without}\n\nFrom the report.` });
    expect(employer(after, merged)).toContain('feel unheard');
    expect(calledOut.map(({ kind }) => kind)).toEqual(['widened-slide']);
  });
});

describe('both texts in one', () => {
  it('keeps words that were put together within a bullet', () => {
    const old = `## Why\n\n<!-- only: members -->\n${LIST}\n<!-- end -->`;
    const said = { old, ours: old.replace('feel unheard', 'feel unheard and SECRET furious'), now: `## Why\n\n${LIST.replace('Leaders feel', 'Many leaders feel')}` };
    expectKept(said);
    expect(merge(said).conflicts).toHaveLength(1);
  });

  it('is offered on an open conflict where nothing was kept from anybody', () => {
    const old = `## Why\n\n${LIST}`;
    const { merged, after } = merge({ old, ours: old.replace('feel unheard', 'feel unheard and furious'), now: old.replace('Leaders feel', 'Many leaders feel') });
    expect(openConflicts(merged, nationalDeck(after))[0]?.combined).toContain('Many leaders feel unheard and furious');
  });
});

describe('words that national has too', () => {
  it('are for members where national keeps them for members', () => {
    const old = `## Why\n\n${LIST}`;
    const said = { old, ours: `${old}\n- SECRET`, now: `## Why\n\n${LIST.replace('high', 'very high')}\n\n<!-- only: members -->\n- SECRET\n<!-- end -->`, was: 'audience: [members]' };
    const { merged, after } = merge(said);
    expect(employer(after, merged)).not.toContain('SECRET');
    for (const layer of outcomes(merge(said))) expect(employer(after, layer)).not.toContain('SECRET');
  });
});

describe('an end too many', () => {
  it.each(['- Stray\n\n<!-- end -->\n\n- SECRET', '- Stray <!-- end -->\n- SECRET', '> Stray\n> <!-- end -->\n> SECRET', '```\n<!-- end -->\nSECRET\n```'])('opens nothing: %s', (text) => {
    const old = `## Why\n\n${LIST}`;
    const said = { old, ours: `${old}\n\n${text}`, now: old, was: 'audience: [members]' };
    expectKept(said);
    expect(employer(merge(said).after, merge(said).merged)).toContain('Leaders feel unheard');
  });
});

describe('a comment that is not closed', () => {
  it('keeps what the branch wrote in it when national takes its opening out', () => {
    const old = '## Why\n\n- Workload <!-- to check\n\n- Trust\n\n- Trust';
    expectKept({ old, ours: old.replace('- Trust', '- SECRET\n\n- Trust'), now: old.replace(' <!-- to check', '') });
  });
});

const NATIONAL = ['leaders', 'workload', 'trust', 'grades', 'meeting', 'report', 'autumn', 'notice'];
const words = (from: readonly string[]) => fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const form = fc.constantFrom('Note:\n#', '- #', '#.', '> #', '### #', '```\n#\n```', '1. #', '- a\n  - #', '| A | B |\n|---|---|\n| # | b |', '`#` and on');
const mark = fc.constantFrom('<!-- only: members -->', '<!-- Only: members -->', '<!-- only:\nmembers -->', '<!-- end -->', '<!-- END -->', '<!--end-->', '<!-- x --><!-- only members -->', '<!-- only: employer -->', '<!-- only: member -->', '<!-- x -->', '<!-- open', '> <!-- end -->', '- in a bullet <!-- only: members -->', '```\n<!-- end -->\n```');
const piece = (from: readonly string[]) => fc.oneof(
  { weight: 4, arbitrary: fc.tuple(form, words(from)).map(([as, text]) => as.replace('#', text)) },
  { weight: 2, arbitrary: mark },
  { weight: 1, arbitrary: fc.tuple(form, words(from), mark, words(from)).map(([as, a, between, b]) => as.replace('#', `${a} ${between} ${b}`)) },
);
const bodyOf = (pieces: readonly string[]): string => ['## Why', ...pieces].join('\n\n').trim();
const place = fc.nat(30);
/** Pieces of a slide's text as they were, as the branch has them and as national has them now. */
const texts = fc.record({
  old: fc.array(piece(NATIONAL), { minLength: 1, maxLength: 7 }),
  branch: fc.array(fc.tuple(place, piece(['SECRETa', 'SECRETb', 'SECRETc', 'trust']), fc.constantFrom('put', 'replace', 'word')), { minLength: 1, maxLength: 3 }),
  national: fc.array(fc.tuple(place, piece(NATIONAL), fc.constantFrom('put', 'replace', 'drop', 'unmark', 'word')), { maxLength: 4 }),
  unmarked: fc.boolean(),
  was: fc.constantFrom('', 'audience: [members]'),
  is: fc.constantFrom('', '', 'audience: [members]'),
});

function change(pieces: readonly string[], changes: readonly (readonly [number, string, string])[], word: string): string[] {
  const out = [...pieces];
  for (const [at, text, how] of changes) {
    const index = at % Math.max(out.length, 1);
    if (how === 'put') out.splice(index, 0, text);
    if (how === 'replace') out[index] = text;
    if (how === 'drop') out.splice(index, 1);
    if (how === 'word') out[index] = (out[index] ?? '').replace(/[a-z]+(?=[. `\n]|$)/, (found) => `${found} ${word}`);
    if (how === 'unmark') out[index] = (out[index] ?? '').replace(/<!--[^]*?-->/g, '').trim();
  }
  return out;
}

describe('whatever was written', () => {
  const said = texts.map(({ old, branch, national, unmarked, was, is }): Said => {
    const now = change(old, national, 'many');
    return { old: bodyOf(old), ours: bodyOf(change(old, branch, 'SECRETd')), now: bodyOf(unmarked ? now.map((text) => text.replace(/<!--[^]*?-->/g, '').trim()).filter((text) => text !== '') : now), was, is };
  });
  const secrets = (text: string): Set<string> => new Set(text.match(/SECRET[a-d]/g) ?? []);

  it('shows the employer no word of the branch that it could not see before, and loses none', () => {
    fc.assert(fc.property(said, (each) => {
      const done = merge(each);
      const before = secrets(employer(done.before, done.layer));
      for (const layer of outcomes(done)) {
        expect([...secrets(employer(done.after, layer))].filter((word) => !before.has(word))).toEqual([]);
        expect([...secrets(each.ours)].filter((word) => !secrets(textOf(layer)).has(word))).toEqual([]);
      }
    }), { numRuns: RUNS });
  });

  it('changes nothing when it is done again', () => {
    fc.assert(fc.property(said, (each) => {
      const { merged, before, after } = merge(each);
      expect(readMerge(merged, before, after).merged).toEqual(merged);
    }), { numRuns: RUNS });
  });
});
