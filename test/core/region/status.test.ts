import { describe, expect, it } from 'vitest';
import { editSlide, setFigure } from '../../../core/branch/change.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { BLANK_PROFILE, blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import type { DeckSources } from '../../../core/deck/model.ts';
import type { BranchInRegion } from '../../../core/region/model.ts';
import { readStatuses } from '../../../core/region/status.ts';
import { HEAD, TODAY } from '../deck/make.ts';

const FIGURES = `figures:
  present: { label: Present, kind: count, scope: local, required: true, stale-after: 6 months }
  agreed: { label: Agreed, kind: count, scope: local }
  share: { label: Share, kind: percent, scope: local, share: [agreed, present] }
  idle: { label: Idle, kind: count, scope: local, required: true }
  national: { label: National, kind: percent, value: 61, source: A survey, as-of: 2020-01-10, stale-after: 12 months }
`;
const deck = (version: string, text = 'As issued'): DeckSources => ({
  deck: { name: 'deck.md', text: `${HEAD.replace('title:', `version: ${version}\ntitle:`)}# {{ branch.name }}\n\n{{ present }} came, {{ share }} agreed. {{ national }} elsewhere.\n\n---\n\n<!-- slide\nid: two\n-->\n## Two\n\n${text}\n\nFrom {{ official.name }}.\n\n---\n\n<!-- slide\nid: off\noptional: true\n-->\n## Off\n\n{{ idle }}\n` },
  figures: { name: 'figures.yaml', text: FIGURES }, images: [],
});
const profile = { ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name: 'Northmoor' }, official: { ...BLANK_PROFILE.official, name: 'Ann' } };
const blank = blankLayer('test-deck', '1', profile);
const branch = (layer?: BranchLayer): BranchInRegion => ({ slug: 'northmoor', profile: layer?.profile ?? profile, layers: layer ? { 'test-deck': layer } : {} });
const given = (layer: BranchLayer, id: string, value: number | string, asOf = '2025-11-01'): BranchLayer => setFigure(layer, id, { value, asOf, source: 'Us' });
const filled = given(given(blank, 'present', 40), 'agreed', 20);
const ids = (figures: readonly { id: string }[]): string[] => figures.map(({ id }) => id);

describe('how a branch stands', () => {
  it('is missing what a slide that is on needs, and blank in what it could do without', () => {
    const status = readStatuses(deck('1'), TODAY).read(branch());
    expect(status).toMatchObject({ blankDetails: [] });
    expect(ids(status.missing)).toEqual(['present']);
    expect(ids(status.blank)).toEqual(['agreed']);
    expect(status.toCheck).toEqual([]);
  });

  it('is ready once that is given, and names the details that are blank', () => {
    expect(readStatuses(deck('1'), TODAY).read(branch(filled))).toMatchObject({ missing: [], blank: [], stale: [], toCheck: [], blankDetails: [] });
    expect(readStatuses(deck('1'), TODAY).read(branch({ ...filled, profile: { ...profile, official: BLANK_PROFILE.official } })).blankDetails).toEqual(['official.name']);
  });

  it('has to be looked at where a figure is old or something about it is wrong', () => {
    const stale = readStatuses(deck('1'), TODAY).read(branch(given(filled, 'present', 40, '2024-01-01')));
    expect(ids(stale.stale)).toEqual(['present']);
    expect(readStatuses(deck('1'), TODAY).read(branch(given(filled, 'agreed', 50)))).toMatchObject({ toCheck: [{ level: 'error', code: 'share-wrong', about: 'share' }] });
    expect(readStatuses(deck('1'), TODAY).read(branch(setFigure(filled, 'present', { source: '' })))).toMatchObject({ toCheck: [{ code: 'no-source' }] });
  });

  it('tells what its files have wrong with them, and nothing that is the deck’s', () => {
    const reader = readStatuses(deck('1', '![Gone](images/none.png)'), TODAY);
    expect(reader.common.map(({ code }) => code)).toContain('missing-picture');
    const damaged = { level: 'error' as const, code: 'broken-yaml', file: 'branches/northmoor/test-deck.yaml', line: 1, slide: undefined, message: 'x' };
    expect(reader.read(branch(filled), { findings: [damaged] })).toMatchObject({ toCheck: [damaged] });
  });

  it('counts the region’s values', () => {
    const region = given(given(blankLayer('test-deck', '1'), 'present', 900), 'agreed', 400);
    expect(readStatuses({ ...deck('1'), region: { layer: region, images: [] } }, TODAY).read(branch())).toMatchObject({ missing: [] });
  });

  it('has the files of this deck as they were written last', () => {
    const entry = { deck: 'test-deck', version: '1', audience: 'members' as const, kind: 'pptx', file: 'a.pptx', sha256: '1', day: '2025-11-01', figures: [] };
    const { exports } = readStatuses(deck('1'), TODAY).read(branch(filled), { exports: [entry, { ...entry, deck: 'other', file: 'b' }, { ...entry, sha256: '2' }] });
    expect(exports.map(({ sha256 }) => sha256)).toEqual(['2']);
  });

  it('is the same whatever other branch was read before', () => {
    const reader = readStatuses(deck('1'), TODAY);
    const many = [branch(filled), branch(), branch(given(filled, 'agreed', 50)), branch(editSlide(filled, makeEdition(deck('1'), undefined, TODAY).national, 'two', '## Ours'))];
    for (const one of [...many, ...many.toReversed()]) expect(reader.read(one)).toEqual(readStatuses(deck('1'), TODAY).read(structuredClone(one)));
  });
});
