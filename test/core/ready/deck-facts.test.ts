import { describe, expect, it } from 'vitest';
import { writeBranchNotes } from '../../../core/branch/change.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { deckFacts, paperId } from '../../../core/ready/deck-facts.ts';

const FIGURES = `figures:
  here: { label: Here, kind: count, scope: local, required: true }
  old: { label: Old, kind: count, scope: national, value: 3, source: Poll, as-of: 2023-01, stale-after: 12 months }
  unused: { label: Unused, kind: count, scope: local, required: true }
`;
const DECK = `---
format: 1
id: own
title: Own
audiences: [members, employer]
---

<!-- slide
id: hello
-->
# Hello

{{ here }} came.

Note:
Say hello.

---

<!-- slide
id: rally
audience: [members]
-->
# Rally

{{ old }} said so.

---

<!-- slide
id: later
optional: true
-->
# Later
`;
const LETTER = '---\nid: cover\ntitle: Cover note\nfor: members\nto: "{{ employer.contact }}"\nsubject: Hello\n---\n\nDear all\n';

const edition = (layer: BranchLayer = blankLayer('own', '')) => makeEdition({
  deck: { name: 'deck.md', text: DECK }, figures: { name: 'figures.yaml', text: FIGURES }, images: [],
  letters: { files: [{ name: 'letters/cover.md', text: LETTER }], findings: [] },
}, layer, '2025-11-23');

describe('deckFacts', () => {
  it('looks at what the version shows and at nothing else', () => {
    const facts = deckFacts(edition(), 'members', {});
    expect(facts).toMatchObject({
      away: ['1 switched off'],
      blank: [{ id: 'here', label: 'Here', slides: ['hello'] }],
      stale: [{ id: 'old', asOf: 'January 2023', slides: ['rally'] }],
      withoutNotes: [{ id: 'rally', label: 'Rally' }],
      slides: 2,
    });
    expect(deckFacts(edition(), 'employer', {})).toMatchObject({ away: ['1 switched off', '1 not for the employer'], stale: [], withoutNotes: [], slides: 1 });
  });

  it('counts a branch’s own notes as notes', () => {
    const layer = blankLayer('own', '');
    expect(deckFacts(edition(writeBranchNotes(layer, 'rally', 'Ours')), 'members', {}).withoutNotes).toEqual([]);
  });

  it('says when a paper was made for this audience', () => {
    const made = { [paperId({ letter: 'cover', audience: 'members' })]: '2025-11-20' };
    expect(deckFacts(edition(), 'members', made).papers).toEqual([{ kind: 'letter', title: 'Cover note', madeOn: '2025-11-20', blanks: 1 }]);
    expect(deckFacts(edition(), 'employer', { [paperId('pack')]: '2025-11-21' }).papers).toEqual([{ kind: 'pack', title: 'the pack', madeOn: '2025-11-21', blanks: 0 }]);
  });
});
