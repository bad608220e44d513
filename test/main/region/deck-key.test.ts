import { describe, expect, it } from 'vitest';
import { branchKey, markOf, nationalKey, ownKey, readRegionKey } from '../../../main/region/deck-key.ts';

describe('the key of a region’s deck', () => {
  const region = markOf('/home/me/North East');

  it('says whose it is and which deck', () => {
    expect(readRegionKey(branchKey(region, 'northmoor', 'fairer-inspection'))).toEqual({ regionId: region, branch: markOf('northmoor'), deckKey: 'fairer-inspection' });
    expect(readRegionKey(ownKey(region, 'fairer-inspection'))).toEqual({ regionId: region, branch: undefined, deckKey: 'fairer-inspection' });
  });

  it('is taken by every call that takes a deck’s key, however long the branch’s name', () => {
    expect(branchKey(region, 'a'.repeat(200), '0123456789abcdef')).toMatch(/^[a-z0-9-]{1,80}$/);
  });

  it('is no other deck’s', () => {
    for (const key of ['fairer-inspection', 'jcnc-briefing', '0123456789abcdef']) {
      expect(readRegionKey(key)).toBeUndefined();
      expect(nationalKey(key)).toBe(key);
    }
    expect(nationalKey(branchKey(region, 'northmoor', 'fairer-inspection'))).toBe('fairer-inspection');
  });
});
