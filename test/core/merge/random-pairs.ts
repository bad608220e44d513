import fc from 'fast-check';
import { addSlide, editSlide, moveSlide, setFigure, switchSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { makeEdition, nationalDeck } from '../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import type { DeckSources } from '../../../core/deck/model.ts';
import { sourcesOf, type SaidSlide } from './decks.ts';

/** A slide in blocks, so that national can change one of them. */
interface Blocks {
  id: string;
  blocks: string[];
  attributes: string;
}

export interface Pair {
  before: DeckSources;
  after: DeckSources;
  layer: BranchLayer;
}

const NATIONAL = ['leaders', 'inspection', 'workload', 'trust', 'grades', 'meeting', 'poll', 'employer', 'risk', 'letter', 'well-being', 'campaign', 'school', 'framework', 'report', 'autumn', 'members', 'evidence', 'request', 'reply', 'notice', 'travel', 'support', 'training', 'governor', 'parent'];
const FIGURES = ['alpha', 'beta', 'gamma', 'delta'];

const words = fc.array(fc.constantFrom(...NATIONAL), { minLength: 2, maxLength: 9 }).map((list) => list.join(' '));
const token = fc.constantFrom(...FIGURES).map((id) => `{{ ${id} }}`);
const block = fc.oneof(
  { weight: 4, arbitrary: words.map((text) => `- ${text}`) },
  { weight: 3, arbitrary: words.map((text) => `${text}.`) },
  { weight: 1, arbitrary: fc.tuple(words, token).map(([text, figure]) => `${text} ${figure}.`) },
  { weight: 1, arbitrary: fc.tuple(words, words).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`) },
  { weight: 1, arbitrary: words.map((text) => `<!-- only: members -->\n${text}.\n<!-- end -->`) },
);
const slide = fc.record({
  id: fc.constant(''),
  blocks: fc.tuple(words.map((text) => `## ${text}`), fc.array(block, { minLength: 1, maxLength: 6 })).map(([head, rest]) => [head, ...rest]),
  attributes: fc.constantFrom('', '', '', 'layout: two-column', 'audience: [members]', 'optional: true', 'content-note: "With {{ alpha }}: care"'),
});
const deck = fc.array(slide, { minLength: 2, maxLength: 7 }).map((slides): Blocks[] => slides.map((each, index) => ({ ...each, id: `s${index}` })));

const at = (list: readonly unknown[], place: number): number => place % Math.max(list.length, 1);

type Act = (slides: Blocks[]) => void;
const place = fc.nat(50);
/** What national does to a deck between two versions. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(place, place, block).map(([s, b, text]): Act => (slides) => { const one = slides[at(slides, s)]; if (one) one.blocks[1 + (b % Math.max(one.blocks.length - 1, 1))] = text; }),
  fc.tuple(place, words).map(([s, text]): Act => (slides) => { const one = slides[at(slides, s)]; if (one) one.blocks[0] = `## ${text}`; }),
  fc.tuple(place, place, block).map(([s, b, text]): Act => (slides) => slides[at(slides, s)]?.blocks.splice(1 + b % 4, 0, text)),
  fc.tuple(place, place).map(([s, b]): Act => (slides) => slides[at(slides, s)]?.blocks.splice(1 + b % 5, 1)),
  fc.tuple(place, place).map(([from, to]): Act => (slides) => { const [one] = slides.splice(at(slides, from), 1); if (one) slides.splice(at(slides, to), 0, one); }),
  fc.tuple(place, fc.constantFrom('n1', 'n2', 's1', 's3', 'our-slide')).map(([s, id]): Act => (slides) => { const one = slides[at(slides, s)]; if (one && slides.every((each) => each.id !== id)) one.id = id; }),
  fc.tuple(place, place).map(([a, b]): Act => (slides) => { const [one, other] = [slides[at(slides, a)], slides[at(slides, b)]]; if (one && other) [one.id, other.id] = [other.id, one.id]; }),
  place.map((s): Act => (slides) => void (slides.length > 1 && slides.splice(at(slides, s), 1))),
  fc.tuple(place, slide, fc.constantFrom('x1', 'x2', 'our-slide', 's2')).map(([s, one, id]): Act => (slides) => void (slides.every((each) => each.id !== id) && slides.splice(at(slides, s), 0, { ...one, id }))),
  fc.tuple(place, fc.boolean()).map(([s, keeps]): Act => (slides) => {
    const index = at(slides, s);
    const one = slides[index];
    if (!one || one.blocks.length < 4 || slides.some(({ id }) => id === `${one.id}-a` || id === `${one.id}-b`)) return;
    const half = Math.ceil(one.blocks.length / 2);
    slides.splice(index, 1, { ...one, id: keeps ? one.id : `${one.id}-a`, blocks: one.blocks.slice(0, half) }, { ...one, id: `${one.id}-b`, blocks: [`${one.blocks[0] ?? ''} again`, ...one.blocks.slice(half)] });
  }),
  place.map((s): Act => (slides) => {
    const index = at(slides, s);
    const [one, other] = [slides[index], slides[index + 1]];
    if (one && other) slides.splice(index, 2, { ...one, blocks: [...one.blocks, ...other.blocks.slice(1)] });
  }),
  fc.tuple(place, place).map(([s, b]): Act => (slides) => {
    const blocks = slides[at(slides, s)]?.blocks ?? [];
    const index = 1 + (b % Math.max(blocks.length - 1, 1));
    const text = blocks[index];
    if (text === undefined) return;
    blocks[index] = text.startsWith('<!--') ? text.replace(/<!--.*-->\n?/g, '').trim() : `<!-- only: members -->\n${text}\n<!-- end -->`;
  }),
  fc.tuple(place, fc.constantFrom('audience: [members]', '', 'minutes: 3')).map(([s, attributes]): Act => (slides) => { const one = slides[at(slides, s)]; if (one) one.attributes = attributes; }),
);

const figureText = (id: string, value: number, asOf: string, extra = ''): string => `  ${id}: { label: "The ${id} of leaders", kind: percent, value: ${value}, source: Poll, as-of: ${asOf}${extra} }\n`;
const figures = fc.record({
  fate: fc.array(fc.constantFrom('same', 'same', 'gone', 'retired', 'corrected', 'updated', 'renamed', 'relabelled'), { minLength: 4, maxLength: 4 }),
});

const figuresOf = (fate: readonly string[]): string => FIGURES.map((id, index) => {
  switch (fate[index]) {
    case 'gone': return '';
    case 'retired': return figureText(id, 61 + index, '2025-09-10', ', retired: It was withdrawn.');
    case 'corrected': return figureText(id, 51 + index, '2025-09-10');
    case 'updated': return figureText(id, 71 + index, '2026-01-10');
    case 'renamed': return figureText(id, 61 + index, '2025-09-10').replace(`${id}:`, `${id}-now:`);
    case 'relabelled': return figureText(`${id}-now`, 61 + index, '2025-09-10').replace(`The ${id}-now of leaders`, `The ${id} of all leaders`);
    default: return figureText(id, 61 + index, '2025-09-10');
  }
}).join('') + '  here: { label: Present here, kind: count, scope: local }\n';

export const OURS = ['northmoor', 'kettle', 'harbour', 'thursday', 'jasmine', 'ledger', 'marble', 'orchard', 'pigeon', 'quilt', 'rocket', 'saddle', 'tunnel', 'violet', 'walnut'];
const ourWords = fc.array(fc.constantFrom(...OURS), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

type Change = (layer: BranchLayer, sources: DeckSources) => BranchLayer;
const idIn = (layer: BranchLayer, sources: DeckSources, s: number): string => {
  const ids = [...nationalDeck(sources).slides.map(({ id }) => id), ...layer.slides.added.map(({ id }) => id)];
  return ids[at(ids, s)] ?? 's0';
};
/** What a branch does. */
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(place, place, ourWords, fc.constantFrom('replace', 'insert', 'append', 'word', 'drop')).map(([s, b, text, how]): Change => (layer, sources) => {
    const id = idIn(layer, sources, s);
    const now = layer.slides.edits[id]?.markdown ?? layer.slides.added.find((each) => each.id === id)?.markdown ?? nationalDeck(sources).slides.find((each) => each.id === id)?.source.body ?? '';
    const lines = now.split('\n');
    const line = at(lines, b);
    if (how === 'replace' && !(lines[line] ?? '').includes('|') && !(lines[line] ?? '').includes('<!--')) lines[line] = `- ${text}`;
    if (how === 'insert') lines.splice(line, 0, text);
    if (how === 'append') lines.push('', `${text}. {{ alpha }}`);
    if (how === 'word') lines[line] = `${lines[line] ?? ''} ${text}`;
    if (how === 'drop') lines.splice(line, 1);
    return editSlide(layer, nationalDeck(sources), id, lines.join('\n'));
  }) },
  fc.tuple(place, fc.boolean()).map(([s, on]): Change => (layer, sources) => switchSlide(layer, nationalDeck(sources), idIn(layer, sources, s), on)),
  { weight: 2, arbitrary: fc.tuple(place, fc.integer({ min: -4, max: 4 })).map(([s, by]): Change => (layer, sources) => moveSlide(layer, nationalDeck(sources), idIn(layer, sources, s), by)) },
  // Written by hand, an order names a few slides alone.
  fc.array(place, { minLength: 1, maxLength: 3 }).map((places): Change => (layer, sources) => (layer.slides.order.length > 0 ? layer : { ...layer, slides: { ...layer.slides, order: [...new Set(places.map((s) => idIn(layer, sources, s)))] } })),
  { weight: 2, arbitrary: fc.tuple(place, ourWords).map(([s, text]): Change => (layer, sources) => addSlide(layer, nationalDeck(sources), s % 9 === 0 ? undefined : idIn(layer, sources, s), `## ${text}\n\nOf {{ beta }}, 61% and ${text}.`).layer) },
  { weight: 2, arbitrary: fc.tuple(place, ourWords).map(([s, text]): Change => (layer, sources) => writeBranchNotes(layer, idIn(layer, sources, s), `${text} {{ gamma }}`)) },
  ourWords.map((source): Change => (layer) => setFigure(layer, 'here', { value: 12, source })),
);

/** National prints no figure that it took out. */
const renamed = (text: string, fate: readonly string[]): string => FIGURES.reduce((now, id, index) => {
  const said = fate[index] ?? '';
  return said === 'gone' ? now.replaceAll(`{{ ${id} }}`, 'fewer') : said.startsWith('re') && said.endsWith('ed') && said !== 'retired' ? now.replaceAll(`{{ ${id} }}`, `{{ ${id}-now }}`) : now;
}, text);

const said = (slides: readonly Blocks[]): SaidSlide[] => slides.map(({ id, blocks, attributes }) => ({ id, body: blocks.join('\n\n').replace(/(^|\n)(- [^\n]*)\n\n(?=- )/g, '$1$2\n'), attributes }));

/** A deck, what national made of it, and a branch's changes to the first. @param version what the newer one is called */
export const pairs = (version = '2'): fc.Arbitrary<Pair> => fc.tuple(deck, fc.array(act, { maxLength: 6 }), figures, fc.array(change, { maxLength: 9 })).map(([slides, acts, { fate }, changes]) => {
  const before = sourcesOf('1', said(slides), figuresOf([]));
  const now = structuredClone(slides);
  for (const each of acts) each(now);
  for (const each of now) each.blocks = each.blocks.map((text) => renamed(text, fate));
  for (const each of now) each.attributes = renamed(each.attributes, fate);
  const after = sourcesOf(version, said(now), figuresOf(fate));
  let layer = blankLayer('test-deck', '1');
  for (const each of changes) layer = each(layer, before);
  return { before, after, layer };
});

const branchWords = fc.array(fc.constantFrom(...OURS.map((word) => `b-${word}`)), { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));

/** Changes of a branch over the pair's layer, which is its region's; its words start with b-. */
export const branchOver = ({ before, layer: region }: Pair): fc.Arbitrary<BranchLayer> => {
  const seen = makeEdition({ ...before, region: { layer: region, images: [] } }, undefined, '2025-11-27').national;
  const slideIn = (s: number) => seen.slides[at(seen.slides, s)];
  return fc.array(fc.tuple(place, place, branchWords, fc.constantFrom('insert', 'word', 'notes', 'add', 'move', 'off')), { maxLength: 7 }).map((changes) => changes.reduce((layer, [s, b, text, how]) => {
    const one = slideIn(s);
    if (!one) return layer;
    const { id } = one;
    if (how === 'notes') return writeBranchNotes(layer, id, text);
    if (how === 'add') return addSlide(layer, seen, id, `## ${text}`).layer;
    if (how === 'move') return moveSlide(layer, seen, id, (b % 5) - 2);
    if (how === 'off') return switchSlide(layer, seen, id, false);
    const lines = (layer.slides.edits[id]?.markdown ?? one.source.body).split('\n');
    const line = at(lines, b);
    if (how === 'word') lines[line] = `${lines[line] ?? ''} ${text}`;
    else lines.splice(line, 0, text);
    return editSlide(layer, seen, id, lines.join('\n'));
  }, blankLayer('test-deck', '1')));
};

/** All that a layer says in words. */
export const textOf = ({ slides }: BranchLayer): string => [
  ...Object.values(slides.edits).map(({ markdown }) => markdown), ...slides.added.map(({ markdown }) => markdown), ...Object.values(slides.notes),
].join('\n');
