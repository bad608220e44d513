import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import { EXPORT_FORMATS } from '../../core/export/formats.ts';
import { exportVersion } from '../../files/export/export-version.ts';
import { openDeck } from '../../files/open-deck.ts';
import { everyLetter } from '../support/plain-zip.ts';
import { PNG } from './bytes.ts';
import { fill, tempFolder } from './temp.ts';

let planted = 0;
/** A word that stands nowhere but where it is planted, for members or for nobody. */
const canary = (): string => `CANARY${(planted += 1)}Q`;
const only = (inner: string): string => `<!-- only: members -->\n${inner}\n<!-- end -->`;
const words = (): string => `${canary()} gather by the ${canary()} gate`;

const FIGURES = `figures:
  secret: { label: ${canary()}, kind: percent, value: 61.7, qualifier: ${canary()}, source: ${canary()}, as-of: 2025-09-16, audience: [members] }
  open: { label: Open, kind: percent, value: 40, source: A poll, as-of: 2025-09-10 }
  idle: { label: Idle, kind: text, scope: local }
  part: { label: Part, kind: count, scope: local }
  whole: { label: Whole, kind: count, scope: local }
  few: { label: Few, kind: percent, scope: local, share: [part, whole], min-base: 10 }
`;
const DECK = `---
format: 1
id: canaries
title: A plain title
version: 1
audiences: [members, employer, public]
x-author: ${canary()}
---

# FINDME opening

{{ branch.name }}

<!-- ${words()} -->

Note:
${words()}

![${canary()}](images/${canary()}.png)

---

<!-- slide
id: chart
x-reason: ${canary()}
-->
## FINDME chart

\`\`\`chart
categories: [One, Two]
series:
  All: [{{ open }}, 7]
  "{{ secret | source }}": [{{ secret }}, {{ secret }}]
<!-- only: members -->
  ${canary()}: [61.7, 83.2]
<!-- end -->
alt: A chart. {{ secret }}.
\`\`\`

${only(`\`\`\`chart\ncategories: [${canary()}]\nseries: { ${canary()}: [83.2] }\nalt: ${canary()}\n\`\`\``)}

---

## FINDME text

FINDME. {{ secret }}. {{ few }}.

${only(`${words()} [${canary()}](https://example.org/${canary()})`)}

| FINDME | b |
|---|---|
| a | <!-- only: members -->${canary()}<!-- end --> |

- FINDME
${only(`- ${canary()}`)}

[FINDME](https://example.org/open "${canary()}") <span title="${canary()}" data-x="${canary()}">FINDME</span>

![FINDME](images/shown.png "${canary()}")

${only(`![${canary()}](images/${canary()}.png)`)}

---

<!-- slide
audience: [members]
content-note: ${canary()}
overtaken: ${canary()}
-->
## ${words()}

${words()}

---

<!-- slide
optional: true
-->
## ${words()}
`;
const BRANCH = `deck: canaries
profile:
  branch: { name: Northmoor, region: ${canary()} }
  employer: { name: ${canary()} }
  official: { name: ${canary()}, role: ${canary()}, email: ${canary()}@example.org }
  meeting: { place: ${canary()} }
figures:
  part: { value: 3, source: ${canary()}, as-of: 2025-11-12, entered-by: ${canary()} }
  whole: { value: 7, source: ${canary()}, as-of: 2025-11-12, entered-by: ${canary()} }
  idle: { value: ${canary()}, source: ${canary()} }
slides:
  off: []
  added:
    - { id: mine, markdown: ${JSON.stringify(`## ${words()}\n\n${words()}`)} }
    - { id: shared, audience: [members, employer, public], markdown: ${JSON.stringify(`## FINDME shared\n\n${only(words())}\n\n<!-- ${words()} -->\n\nNote:\n${words()}`)} }
  notes: { chart: "${words()}" }
`;
const LETTER = `---\nid: colleagues\ntitle: ${canary()}\nfor: [members]\nsubject: ${canary()}\n---\n${words()}\n`;
const IN_FILE = /CANARY\d+Q|canary\d+q|61\.7|83\.2|branchdeck-test-/gi;

const root = tempFolder();
const folder = fill(join(root, 'A deck'), {
  'deck.md': DECK, 'figures.yaml': FIGURES, 'letters/colleagues.md': LETTER, 'images/shown.png': PNG, 'notes.txt': canary(),
  ...Object.fromEntries([...DECK.matchAll(/images\/(CANARY\d+Q\.png)/g)].map(([path]) => [path, PNG])),
});
mkdirSync(join(root, 'out'));

// What is drawn needs Electron: test/app/drawn.spec.ts looks into it.
describe.each(EXPORT_FORMATS.filter((format) => !['pdf', 'handouts', 'png'].includes(format)))('what is withheld is in no part of a file: %s', (format) => {
  let edition: Edition;
  let own: string;
  beforeAll(async () => {
    const { sources, folder: deck } = await openDeck(folder);
    const { layer, places } = parseBranch({ name: 'branch.yaml', text: BRANCH });
    edition = makeEdition(sources, layer, '2025-11-27', places);
    own = deck;
    expect(planted).toBeGreaterThan(60);
  });

  it.each(['employer', 'public'] as const)('for %s', async (audience) => {
    const target = join(root, 'out', `${audience}.${format}`);
    const { report } = await exportVersion({ folders: { deck: own, branch: [] }, edition, audience, leaveOutIncomplete: false, format, target });
    const letters = everyLetter(readFileSync(target));
    expect(letters.match(IN_FILE)).toBeNull();
    expect(new Set(letters.match(/FINDME \w+/g)).size).toBeGreaterThanOrEqual(4);
    expect(report.proof.result).toBe('clean');
    expect(JSON.stringify(report).match(IN_FILE)).toBeNull();
  });

  it('and members do get theirs', async () => {
    const target = join(root, 'out', `members.${format}`);
    await exportVersion({ folders: { deck: own, branch: [] }, edition, audience: 'members', leaveOutIncomplete: false, format, target });
    expect(new Set(everyLetter(readFileSync(target)).match(IN_FILE)).size).toBeGreaterThan(20);
  });
});
