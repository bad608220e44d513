import { describe, expect, it, vi } from 'vitest';
import type { PresenterSlide } from '../../../bridge/contract.ts';
import { blankLayer } from '../../../core/branch/model.ts';
import { nationalDeck } from '../../../core/branch/edition.ts';
import type { DeckSources } from '../../../core/deck/model.ts';
import type { DeckInUse } from '../../../main/library-model.ts';
import type { DeckPictures } from '../../../main/pictured/keeper.ts';
import { makeShows, newlyPictured, otherReasons } from '../../../main/present/shows.ts';

vi.mock('electron', () => ({ app: { getPath: () => '' } }));

const LONG = Array.from({ length: 30 }, (_, index) => `- Point ${index + 1} of a long list that goes on`).join('\n');
const TEXT = `---
format: 1
id: deck
title: Deck
audiences: [members, employer]
powerpoint: original.pptx
---

<!-- slide
id: first
from-slide: 1
-->
## First

91% of them.

Note:
Say it.

---

<!-- slide
id: long
from-slide: 2
minutes: 3
-->
## Long

${LONG}

---

<!-- slide
id: members
from-slide: 3
audience: [members]
content-note: Hard to hear
-->
## For members

Strike.

---

<!-- slide
id: off
from-slide: 4
optional: true
-->
## Off
`;

const sources: DeckSources = { deck: { name: 'deck.md', text: TEXT }, figures: undefined, images: [] };
const deck = { key: 'k', sources, layer: blankLayer('deck', ''), meta: nationalDeck(sources).meta } as DeckInUse;
const ALL = new Map([[1, 'First 91% of them.'], [2, `Long ${LONG}`], [3, 'For members Strike.'], [4, 'Off']]);
const SET = 'ab'.repeat(32);

const pictures = (texts: ReadonlyMap<number, string>, is: 'drawn' | 'drawing' = 'drawn'): DeckPictures => ({
  state: is === 'drawn' ? { is, version: '7.4', missing: 0 } : { is, version: '7.4', done: texts.size, count: 4 },
  texts, setOf: new Map([...texts.keys()].map((number) => [number, SET])),
});
const shown = (slides: readonly PresenterSlide[]): string[] => slides.map(({ id, html, ownLook }) => `${id} ${/slide-picture\/[0-9a-f]{64}\/(\d+)"/.exec(html)?.[1] ?? ownLook ?? 'own'}`);

describe('a show as in PowerPoint', () => {
  it('has a picture for each slide of the version, whole, and our own for what stands in no file', () => {
    const { presenter, room } = makeShows(deck, 'members', '2025-11-23', pictures(ALL));
    expect(shown(presenter.slides)).toEqual(['first 1', 'long 2', 'members--content-note added', 'members 3']);
    expect(presenter.slides[1]).toMatchObject({ label: 'Long', minutes: 3 });
    expect(presenter.slides[0]?.notesHtml).toContain('Say it.');
    expect(JSON.stringify(room)).not.toContain('Say it.');
    expect(room.slides.map(({ html }) => html)).toEqual(presenter.slides.map(({ html }) => html));
  });

  it('marks a content note and what comes after it, and has the words of what is shown to be searched', () => {
    for (const files of [undefined, pictures(ALL)]) {
      const slides = makeShows(deck, 'members', '2025-11-23', files).presenter.slides;
      expect(slides.flatMap(({ id, contentNote }) => (contentNote ? [`${id} ${contentNote}`] : []))).toEqual(['members--content-note is', 'members has']);
      const words = slides.map((slide) => slide.words).join('\n');
      expect(words).toContain('Point 30 of a long list');
      expect(words).toContain('Strike.');
      expect(words).not.toContain('Say it.');
      expect(makeShows(deck, 'employer', '2025-11-23', files).presenter.slides.map((slide) => slide.words).join('\n')).not.toMatch(/Strike|Hard to hear|For members/);
    }
  });

  it('holds no picture of a slide that is withheld', () => {
    const { presenter } = makeShows(deck, 'employer', '2025-11-23', pictures(ALL));
    expect(shown(presenter.slides)).toEqual(['first 1', 'long 2']);
  });

  it('begins with what is there, and takes what is drawn later where nothing is counted anew', () => {
    const before = makeShows(deck, 'members', '2025-11-23', pictures(new Map(), 'drawing')).presenter.slides;
    expect(before.filter(({ deckSlide }) => deckSlide.id === 'long').length).toBeGreaterThan(1);
    expect(shown(before)[0]).toBe('first not-drawn');
    const after = makeShows(deck, 'members', '2025-11-23', pictures(ALL)).presenter.slides;
    expect(newlyPictured(before, after).map(({ id }) => id)).toEqual(['first', 'members']);
    expect(newlyPictured(after, after)).toEqual([]);
    const other = makeShows(deck, 'members', '2025-11-23', pictures(new Map([...ALL, [1, 'First 19% of them.']]))).presenter.slides;
    expect(shown(otherReasons(before, other))).toEqual(['first differs']);
    expect(otherReasons(before, before)).toEqual([]);
  });

  it('is an ordinary one without pictures', () => {
    const own = makeShows(deck, 'members', '2025-11-23');
    expect(own.presenter.slides.every(({ ownLook }) => ownLook === undefined)).toBe(true);
    for (const state of [{ is: 'not-chosen' }, { is: 'looking' }, { is: 'failed', why: '' }, { is: 'no-program', missing: 'not-installed' }] as const) {
      const { room, presenter } = makeShows(deck, 'members', '2025-11-23', { state, texts: new Map(), setOf: new Map() });
      expect({ room, presenter }).toEqual({ room: own.room, presenter: own.presenter });
    }
  });
});
