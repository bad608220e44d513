import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '../../core/branch/kept-history.ts';
import { BLANK_PROFILE, blankLayer } from '../../core/branch/model.ts';
import { REQUESTS, settingsSchema } from '../../main/requests.ts';

const takes = (name: keyof typeof REQUESTS, argument: unknown): boolean => REQUESTS[name].safeParse(argument).success;

describe('what calls take', () => {
  it('keys and ids that can’t be paths', () => {
    expect(takes('deck.open', { key: 'fairer-inspection' })).toBe(true);
    for (const key of ['../x', 'a/b', '', 'A', 'x'.repeat(81)]) expect(takes('deck.open', { key })).toBe(false);
    expect(takes('notes.open', { meetingId: '2025-11-27-deck' })).toBe(true);
    expect(takes('notes.open', { meetingId: '../settings' })).toBe(false);
  });

  it('nothing where nothing is taken, and nothing more than is known', () => {
    expect(takes('library.list', undefined)).toBe(true);
    expect(takes('library.list', {})).toBe(false);
    expect(takes('deck.open', { key: 'a', more: 1 })).toBe(false);
    expect(takes('settings.set', { notesSize: 120 })).toBe(true);
    expect(takes('settings.set', { notesSize: 120, other: 1 })).toBe(false);
    expect(takes('settings.set', { notesSize: undefined })).toBe(false);
    expect(takes('settings.set', { lastExport: { audience: 'employer', kind: 'jcnc-pack' } })).toBe(true);
    expect(takes('settings.set', { lastExport: { audience: 'nobody', kind: 'jcnc-pack' } })).toBe(false);
  });

  it('moves', () => {
    for (const to of ['next', 'last', 3]) expect(takes('present.go', { to })).toBe(true);
    for (const to of ['sideways', 1.5, Number.NaN, null]) expect(takes('present.go', { to })).toBe(false);
  });

  it('a whole layer, or none', () => {
    expect(takes('layer.save', { key: 'a', layer: blankLayer('deck', '1'), history: NO_HISTORY })).toBe(true);
    expect(takes('layer.save', { key: 'a', layer: { deck: 'deck' }, history: NO_HISTORY })).toBe(false);
    expect(takes('layer.save', { key: 'a', layer: null, history: NO_HISTORY })).toBe(false);
    expect(takes('layer.save', { key: 'a', layer: blankLayer('deck', '1') })).toBe(false);
  });

  it('notes of a sane length', () => {
    expect(takes('notes.write', { meetingId: 'm', text: 'x' })).toBe(true);
    expect(takes('notes.write', { meetingId: 'm', text: 'x'.repeat(500_001) })).toBe(false);
  });
});

it('settings that name a kind of file which this version does not know are read without it', () => {
  const settings = { firstRunDone: true, colourScheme: 'dark', profile: BLANK_PROFILE, notesSize: 120, thumbnails: true, libraryOrder: 'opened', lastExport: { audience: 'employer', kind: 'hologram' } };
  expect(settingsSchema.parse(settings)).toEqual({ ...settings, lastExport: null });
});
