import { expect, it } from 'vitest';
import { compareVersions } from '../../../core/merge/compare-versions.ts';
import { newWords } from '../../../renderer/update/new-words.ts';
import { versionOf } from '../../core/merge/decks.ts';

const FIGURES = '  poll: { label: Oppose it, kind: percent, value: 91, source: Poll, as-of: 2025-09-10 }\n  unions: { label: Unions, kind: count, value: 4, source: Papers, as-of: 2025-06 }\n';

it('says what is new without a word that only files have', () => {
  const before = versionOf('1', [{ id: 'a', body: '## Why\n\n{{ poll }} do.' }, { id: 'gone', body: '## Unions\n\nThere are {{ unions }} of them at the moment.' }], FIGURES, { jcnc: '---\nid: jcnc\ntitle: To the JCNC\nfor: [employer]\nlayout: letter\n---\nDear {{ poll }}\n' });
  const after = versionOf('2', [{ id: 'a', body: '## Why\n\n{{ poll }} of us do.', attributes: 'audience: [members]' }, { id: 'fresh', body: '## What we do\n\nWrite to the employer about workload.' }], FIGURES.replace('91', '89').replace(/ {2}unions.*\n/, ''), { jcnc: '---\nid: jcnc\ntitle: To the JCNC\nfor: [employer]\nlayout: letter\n---\nDear all, {{ poll }}\n' });
  expect(newWords(compareVersions(before, after))).toEqual([
    { heading: 'Slides', lines: ['“Why”: text and who may see it changed. Fewer people may see it now', 'Gone: “Unions”', 'New: “What we do”'] },
    { heading: 'Figures', lines: ['Corrected: Oppose it, 91% before, 89% now; it stands on 1 slide and in 1 letter', 'Retired: Unions, which was 4'] },
    { heading: 'Letters', lines: ['Changed: “To the JCNC”'] },
  ]);
});

it('has nothing to say of versions that are the same but for their names', () => {
  expect(newWords(compareVersions(versionOf('1', [{ id: 'a', body: '## Why' }]), versionOf('2', [{ id: 'a', body: '## Why' }])))).toEqual([]);
});
