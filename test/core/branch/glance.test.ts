import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';
import { glanceAt } from '../../../core/branch/glance.ts';
import { BLANK_PROFILE, blankLayer, type BranchLayer } from '../../../core/branch/model.ts';

const TODAY = '2025-11-23';
const FIGURES = `figures:
  here: { label: Here, kind: count, scope: local, required: true }
  spare: { label: Spare, kind: count, scope: local, required: true }
  talk: { label: Talk, kind: text, scope: local }
`;
const DECK = `---
format: 1
id: own
title: Own
audiences: [members, employer]
---

<!-- slide
id: rally
audience: [employer]
-->
# Rally

---

<!-- slide
id: hello
-->
# Hello {{ branch.name }}

{{ here }} came. {{ talk }}

---

<!-- slide
id: later
optional: true
-->
## Café {{ spare }}
`;
const glance = (change: Partial<BranchLayer> = {}, text = DECK) =>
  glanceAt(makeEdition({ deck: { name: 'deck.md', text }, figures: { name: 'figures.yaml', text: FIGURES }, images: [] }, { ...blankLayer('own', ''), ...change }, TODAY));
const slides = blankLayer('own', '').slides;

describe('a glance at a deck', () => {
  it('sees the first slide of the first version, with the branch’s words', () => {
    const profile = { ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name: 'Eastmere' } };
    expect(glance({ profile }).first).toMatchObject({ id: 'hello', label: 'Hello Eastmere' });
  });

  it('goes on to the first that is on, and to the next version where one has none', () => {
    expect(glance({ slides: { ...slides, off: ['hello'], on: ['later'] } }).first?.id).toBe('later');
    expect(glance({ slides: { ...slides, off: ['hello'] } }).first?.id).toBe('rally');
    expect(glance({ slides: { ...slides, off: ['hello', 'rally'] } }).first).toBeUndefined();
  });

  it('counts what is blank, and what is needed on slides that are on', () => {
    expect(glance()).toMatchObject({ figures: 3, blank: 3, needed: 1 });
    expect(glance({ slides: { ...slides, on: ['later'] } })).toMatchObject({ blank: 3, needed: 2 });
    const here = { value: 12, source: 'Count', asOf: '2025-11-20', enteredBy: '' };
    expect(glance({ figures: { here } })).toMatchObject({ blank: 2, needed: 0 });
  });

  it.each([['2025-11-23', '2025-11-23'], ['2025-11-27', '2025-11-27'], ['2025-11-22', ''], ['soon', ''], ['', ''], ['2025-12', '']])(
    'takes a meeting on %j for %j', (date, ahead) => {
      expect(glance({ profile: { ...BLANK_PROFILE, meeting: { date, place: '' } } }).meeting).toBe(ahead);
    });

  it('lists the headings as written, of every slide', () => {
    expect(glance().headings).toEqual(['Rally', 'Hello', 'Café']);
  });
});
