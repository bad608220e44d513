import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addSlide, editSlide, moveSlide, switchSlide, writeBranchNotes } from '../../../core/branch/change.ts';
import { makeEdition, nationalDeck } from '../../../core/branch/edition.ts';
import { parseBranch } from '../../../core/branch/parse.ts';
import type { DeckSources } from '../../../core/deck/model.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { resolveConflict } from '../../../core/merge/resolve.ts';
import { sayMerge } from '../../../core/merge/say-merge.ts';
import { readVersion } from '../../../core/merge/version.ts';

const DECKS = join(import.meta.dirname, '..', '..', '..', 'decks');
const read = (...path: string[]): string => readFileSync(join(DECKS, ...path), 'utf8');
const CAMPAIGN = 'fairer-inspection';
const letters = readdirSync(join(DECKS, CAMPAIGN, 'letters')).toSorted();

const sources = (deck: string, figures: string): DeckSources => ({
  deck: { name: 'deck.md', text: deck }, figures: { name: 'figures.yaml', text: figures }, images: [],
  letters: { files: letters.map((name) => ({ name: `letters/${name}`, text: read(CAMPAIGN, 'letters', name) })), findings: [] },
});
const BEFORE = sources(read(CAMPAIGN, 'deck.md'), read(CAMPAIGN, 'figures.yaml'));

function replaced(text: string, ...pairs: [string | RegExp, string][]): string {
  return pairs.reduce((now, [from, to]) => {
    expect(now).toMatch(from);
    return now.replace(from, () => to);
  }, text);
}

/** One slide's text with its comment and the break after it. */
const slideOf = (deck: string, id: string): string => deck.split(/(?<=\n---\n\n)/).find((each) => each.includes(`\nid: ${id}\n`)) ?? '';

/** The spring issue: what headquarters might do in a winter. All of it is invented for this test. */
function spring(): DeckSources {
  let deck = BEFORE.deck.text;
  const duty = slideOf(deck, 'duty');
  const history = slideOf(deck, 'timeline-history');
  const won = slideOf(deck, 'won');
  const [first = '', second = ''] = duty.split('::right::');
  // Split the duty, take the history out, move what has been won to the end of the evidence.
  deck = replaced(deck, [history, ''], [won, ''], [duty,
    `${replaced(first, ['layout: two-column', 'layout: content']).trimEnd()}\n\nNote:\nThe employer has a legal duty.\n\n---\n\n<!-- slide\nid: duty-areas\nlayout: content\nminutes: 1\n-->\n${second.trim().replace('### Areas', '## Areas').replace(/\n---$/, '')}\n\n---\n\n`]);
  deck = replaced(deck, [slideOf(deck, 'asks'), `${won}${slideOf(deck, 'asks')}`]);
  deck = replaced(deck,
    ['version: 2025.11.1', 'version: 2026.03.1'], ['issued: 2025-11-20', 'issued: 2026-03-02'],
    ['id: who-employer', 'id: your-employer'], ['## Who the employer usually is', '## Who your employer is'],
    ['3. Refer to the well-being impact assessment\n4. When', '3. Refer to the well-being impact assessment\n4. Ask for a meeting before Easter\n5. When'], ['5. Send an', '6. Send an'],
    ['- Permission to proceed was not granted, notwithstanding NAHT\'s appeal', '- Permission to proceed was refused, and NAHT\'s appeal did not change that'],
    ['- Workload, and the well-being and mental health of leaders and staff', '- Workload, and the health of leaders and staff'],
  );
  const figures = replaced(read(CAMPAIGN, 'figures.yaml'),
    [/value: 91\n {4}base: poll-responses/, 'value: 89\n    corrected: The first count left late answers out.\n    base: poll-responses'],
    ['value: 2000', 'value: 2400'], [/ {2}delay-unions:[^]*?as-of: 2025-06\n/, ''],
    [/as-of: 2025-09-16/, 'as-of: 2026-02-10'],
    ['label: Schools with a member present at our branch meeting', 'label: Schools that sent somebody to our branch meeting'],
  );
  return sources(deck, figures);
}

describe('the bundled campaign and the example branch, from one issue to the next', () => {
  const national = nationalDeck(BEFORE);
  const text = (id: string): string => national.slides.find((slide) => slide.id === id)?.source.body ?? '';
  let layer = parseBranch({ name: 'branch.yaml', text: read('example-branch', 'branch.yaml') }).layer;
  layer = editSlide(layer, national, 'asks', replaced(text('asks'), ['forward it to organising@naht.org.uk', 'forward it to Sam Example and to organising@naht.org.uk']));
  layer = editSlide(layer, national, 'who-employer', replaced(text('who-employer'), ['| Local authority |', '| Northmoor Council |']));
  layer = editSlide(layer, national, 'duty', replaced(text('duty'), ['- Relationships\n', '- Relationships, at work and at home\n']));
  layer = editSlide(layer, national, 'ofsted-and-court', replaced(text('ofsted-and-court'), ['Permission to proceed was not granted', 'Permission was not granted in November']));
  layer = editSlide(layer, national, 'timeline-history', `${text('timeline-history')}\nIn Northmoor {{ delay-unions }} branches wrote together.\n`);
  layer = writeBranchNotes(layer, 'poll', 'Say that 91% is nearly everybody.');
  layer = writeBranchNotes(layer, 'won', 'Thank Sam.');
  layer = switchSlide(layer, national, 'scale', false);
  layer = switchSlide(layer, national, 'timeline-history', false);
  layer = moveSlide(layer, national, 'decide', -4);
  const added = addSlide(layer, national, 'timeline-history', '## Northmoor, this term\n\n91 per cent of us said so, at {{ meeting-attendance }} and here.\n');
  layer = added.layer;

  const result = mergeLayer(layer, readVersion(BEFORE), readVersion(spring()));
  const { changes, conflicts, calledOut } = result;

  it('says what is new as its authors would', () => {
    expect(changes.slides.map(({ kind, id, was, parts }) => [kind, id, ...was.filter((each) => each !== id), ...parts].join(' '))).toEqual([
      'changed why', 'removed timeline-history', 'changed ofsted-and-court', 'moved won', 'changed asks', 'renamed your-employer who-employer', 'split duty duty duty-areas',
    ]);
    expect(changes.figures.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['corrected poll-oppose', 'updated meeting-attendance', 'changed local-schools', 'retired delay-unions']);
    expect(changes.letters).toEqual([]);
  });

  it('keeps the branch’s words where they belong, and asks about one slide', () => {
    const { slides } = result.layer;
    expect(slides.edits['asks']?.markdown).toContain('4. Ask for a meeting before Easter\n5. When a reply comes, forward it to Sam Example and to organising@naht.org.uk\n6. Send');
    expect(slides.edits['your-employer']?.markdown).toContain('## Who your employer is');
    expect(slides.edits['your-employer']?.markdown).toContain('| Northmoor Council |');
    expect(slides.edits['duty-areas']?.markdown).toContain('- Relationships, at work and at home');
    expect(Object.keys(slides.edits).toSorted()).toEqual(['asks', 'duty-areas', 'ofsted-and-court', 'your-employer']);
    expect(conflicts.map(({ slide }) => slide)).toEqual(['ofsted-and-court']);
    expect(slides.notes).toMatchObject({ poll: 'Say that 91% is nearly everybody.', won: 'Thank Sam.' });
    expect([slides.off, slides.on]).toEqual([['scale', 'timeline-history'], ['our-branch']]);
    expect(slides.added.map(({ id, after }) => [id, after])).toEqual([[added.id, 'timeline-history'], ['timeline-history', 'timeline-first']]);
  });

  it('calls out every old number', () => {
    expect(calledOut.map(({ kind, slide, figure, found }) => [kind, slide || figure, found].join(' ').trim()).toSorted()).toEqual([
      'removed-slide timeline-history', `typed-value ${added.id} 91 per cent`, 'typed-value poll 91%',
      'unknown-token timeline-history {{ delay-unions }}', `value-changed ${added.id} {{ meeting-attendance }}`,
    ]);
  });

  it('stands in the order that the branch and national wanted, and opens without an error of its own', () => {
    const edition = makeEdition(spring(), resolveConflict(result.layer, conflicts[0]!, 'ours'), '2026-03-03');
    const ids = edition.deck.slides.map(({ id }) => id);
    expect(ids.slice(ids.indexOf('timeline-first'), ids.indexOf('your-employer') + 1)).toEqual(['timeline-first', 'timeline-history', added.id, 'timeline-last', 'ofsted-and-court', 'assessment', 'won', 'asks', 'decide', 'your-employer']);
    // What is kept of a slide that was taken out is off, and a figure that it used stops nothing.
    expect(edition.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(edition.findings.filter(({ code }) => code === 'unknown-token')).toMatchObject([{ level: 'warning', slide: 'timeline-history' }, { level: 'warning', slide: 'timeline-history' }]);
    expect(edition.findings.filter(({ code }) => code === 'edit-behind' || code === 'unknown-slide')).toEqual([]);
  });

  it('can be read', () => {
    expect(sayMerge(result).join('\n')).toMatchSnapshot();
  });
});
