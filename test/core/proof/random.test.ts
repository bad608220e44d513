import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Audience } from '../../../core/audience/model.ts';
import { makeEdition, type Edition } from '../../../core/branch/edition.ts';
import { parseBranch } from '../../../core/branch/parse.ts';
import type { DeckSources } from '../../../core/deck/model.ts';
import { writeMarkdown } from '../../../core/markdown/write.ts';
import { writePowerPoint } from '../../../core/powerpoint/write.ts';
import { Keeper } from '../../../core/kept.ts';
import { KeptProof } from '../../../core/proof/kept-proof.ts';
import { indexFile } from '../../../core/proof/index-file.ts';
import { sourceOfBytes } from '../../../core/zip/read.ts';
import { readBack, type Readable } from '../../../core/proof/read/read.ts';
import type { Proof } from '../../../core/proof/report.ts';
import { saidOf } from '../../../core/proof/said.ts';
import { searchFile } from '../../../core/proof/search.ts';
import { withheld } from '../../../core/proof/withheld.ts';
import { compose } from '../../../core/slides/compose.ts';
import { HEAD, TODAY } from '../deck/make.ts';

// Few words, so that what is withheld and what is said are much alike; those of the file's own parts among them.
const WORDS = `slide master title text table chart picture series category layout notes click edit branchdeck office theme sheet values workbook content
presentation widescreen number date footer arial font colour accent members employer strike ballot leaders inspection council region action demonstrate
the of and to we our in is it that was for on are with as at be by this have from or one had not but what all were when there can an your which their`.split(/\s+/);
const text = (least: number, most: number) => fc.array(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 120 }).map(String) }), { minLength: least, maxLength: most })
  .map((words) => words.join(' ').replace(/^./, (first) => first.toUpperCase()));
const phrase = text(1, 9);
const only = (inner: string): string => `<!-- only: members -->\n${inner}\n<!-- end -->`;
const number = fc.integer({ min: 1, max: 30 });

const piece = fc.oneof(
  phrase, phrase.map((one) => `${one}. ${one}`),
  fc.array(phrase, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.tuple(phrase, phrase, phrase).map(([a, b, c]) => `| ${a} | ${b} |\n|---|---|\n| ${c} | {{ open }} |`),
  fc.tuple(phrase, phrase, phrase, number, number).map(([a, b, c, one, two]) => `\`\`\`chart\ncategories: ["${a}", "${b}"]\nseries:\n  "${c}": [${one}, {{ secret }}]\n  Ours: [{{ open }}, ${two}]\nalt: "${a}"\n\`\`\``),
  fc.array(phrase, { minLength: 1, maxLength: 4 }).map((items) => items.map((item, index) => `${index + 1}. ${item}`).join('\n')),
  fc.tuple(phrase, phrase).map(([a, b]) => `> ${a} **${b.slice(0, 3)}**${b.slice(3)} <https://example.org/a>`),
  fc.tuple(phrase, phrase).map(([a, b]) => `${a} [${b}](https://example.org/b) ${a} & ${b}`),
  fc.constant('{{ secret }} and {{ open }}. {{ secret | source }}'),
  phrase.map((one) => `[${one}](https://example.org/${one.replaceAll(' ', '-')})`),
);
const slideText = fc.record({
  title: phrase, pieces: fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 4 }), notes: fc.option(fc.tuple(phrase, phrase)), remark: fc.option(phrase),
  audience: fc.constantFrom('', 'audience: [members]\n', 'audience: [employer, public]\n', 'optional: true\n', 'content-note: Take care with this.\n'),
}).map(({ title, pieces, notes, remark, audience }) =>
  `${audience === '' ? '' : `<!-- slide\n${audience}-->\n`}## ${title}\n\n${pieces.map(([one, kept]) => (kept ? only(one) : one)).join('\n\n')}\n${remark === null ? '' : `\n<!-- ${remark} -->\n`}${notes === null ? '' : `\nNote:\n${notes.join('\n\n')}\n`}`);
const random = fc.record({
  slides: fc.array(slideText, { minLength: 1, maxLength: 6 }), label: phrase, source: phrase, secret: number, open: number,
  own: fc.record({ title: phrase, body: phrase, notes: phrase, name: text(1, 2), edit: phrase, entered: text(1, 3), place: phrase }),
  region: fc.option(fc.record({ name: text(1, 2), title: phrase, body: phrase, notes: phrase, edit: phrase, entered: text(1, 3), value: number })),
  machine: fc.record({ user: fc.constantFrom(...WORDS, 'root', 'user'), host: fc.constantFrom(...WORDS, 'localhost') }),
});
type Random = typeof random extends fc.Arbitrary<infer T> ? T : never;

const sourcesFrom = ({ slides, label, source, secret, open, own }: Random): DeckSources => ({
  deck: { name: 'deck.md', text: `${HEAD}<!-- slide\nid: own\n-->\n## ${own.edit} ${own.place}\n\n---\n\n${slides.join('\n---\n\n')}` },
  figures: { name: 'figures.yaml', text: `figures:\n  secret: { label: "${label}", kind: count, value: ${secret}, source: "${source}", as-of: 2025-11-01, audience: [members] }\n  count: { label: Count, kind: count, scope: local, audience: [members] }\n  open: { label: "${source}", kind: count, value: ${open}, source: "${label}", as-of: 2025-11-01 }\n` },
  images: [],
});

function onSources(sources: DeckSources, { own, region }: Pick<Random, 'own' | 'region'>): Edition {
  const branch = `deck: test-deck\nprofile:\n  branch: { name: "${own.name}" }\n  official: { name: "${own.entered}" }\n  meeting: { place: "${own.place}" }\nslides:\n  edits:\n    own: { markdown: "## ${own.edit}", from: "x" }\n  added:\n    - { id: mine, markdown: "## ${own.title}\\n\\n${own.body}" }\n    - { id: shared, audience: [employer], markdown: "## ${own.body}" }\n  notes: { own: "${own.notes}" }\n`;
  const { layer, places } = parseBranch({ name: 'branch.yaml', text: branch });
  if (region === null) return makeEdition(sources, layer, TODAY, places);
  const ofRegion = parseBranch({ name: 'region.yaml', text: `deck: test-deck\nprofile: { branch: { region: "${region.name}" } }\nfigures:\n  count: { value: ${region.value}, source: "${region.body}", entered-by: "${region.entered}" }\nslides:\n  edits:\n    own: { markdown: "## ${region.edit}", from: "x" }\n  added:\n    - { id: theirs, markdown: "## ${region.title}\\n\\n${region.body} {{ count }}" }\n    - { id: shown, audience: [employer], markdown: "## ${region.title}" }\n  notes: { own: "${region.notes}", theirs: "${region.notes}" }\n` });
  return makeEdition({ ...sources, region: { layer: ofRegion.layer, images: [] } }, layer, TODAY, { ...places, region: ofRegion.places });
}

const editionFrom = (drawn: Random): Edition => onSources(sourcesFrom(drawn), drawn);

function prove(bytes: Uint8Array, audience: Audience, of: Edition, machine: Random['machine'], kind: Readable = 'pptx', kept?: KeptProof): Proof {
  const file = readBack(kind, sourceOfBytes(bytes), kept?.reads);
  const said = saidOf(compose(of, audience).presentation);
  return kept?.search.clean(file, { edition: of, audience, said, machine, wearsTemplate: false }) ?? searchFile(indexFile(file), withheld(of, audience, said, machine), audience);
}

const RUNS = Number(process.env['RANDOM_PROOFS'] ?? 40);

test('a file that was written from a version is never refused, nor its Markdown', async () => {
  await fc.assert(fc.asyncProperty(random, fc.constantFrom<Audience>('members', 'employer', 'public'), async (drawn, audience) => {
    const edition = editionFrom(drawn);
    const { presentation } = compose(edition, audience);
    if (presentation.slides.length === 0) return;
    expect(prove(await writePowerPoint({ presentation, pictures: new Map() }), audience, edition, drawn.machine).matches).toEqual([]);
    expect(prove(strToU8(writeMarkdown(presentation)), audience, edition, drawn.machine, 'md').matches).toEqual([]);
  }), { numRuns: RUNS });
}, 600_000);

test('what is withheld is found in whatever part it gets into', async () => {
  const places = ['notes', 'only', 'slide', 'remark', 'cell', 'branch', 'region', 'region notes', 'replaced'] as const;
  await fc.assert(fc.asyncProperty(random, fc.constantFrom(...places), fc.integer({ min: 1000, max: 9999 }), fc.nat(), async (drawn, place, stamp, at) => {
    const canary = `CANARY${stamp}X`;
    const put = { notes: `## A\n\nNote:\nSay ${canary} now`, only: `## A\n\n${only(`And ${canary}, too`)}`, slide: `<!-- slide\naudience: [members]\n-->\n## ${canary}`, remark: `## A\n\n<!-- ${canary} -->`, cell: `## A\n\n| a |\n|---|\n| <!-- only: members -->${canary}<!-- end --> |`, branch: '## A', region: '## A', 'region notes': '## A', replaced: '## A' }[place];
    const theirs = drawn.region ?? { name: 'Region', title: 'Title', body: 'Body', notes: 'Notes', edit: 'Edit', entered: 'Someone', value: 7 };
    const region = {
      region: { ...theirs, body: `${theirs.body} ${canary}` }, 'region notes': { ...theirs, notes: `${theirs.notes} ${canary}` },
      // The region's text of a slide that the branch wrote anew: in an only stretch it is for members alone still.
      replaced: { ...theirs, edit: `${theirs.edit}\\n\\n<!-- only: members -->\\n${canary}\\n<!-- end -->` },
    };
    const edition = editionFrom({ ...drawn, region: place in region ? region[place as keyof typeof region] : drawn.region, slides: [...drawn.slides, put], own: place === 'branch' ? { ...drawn.own, body: drawn.own.body, notes: `${drawn.own.notes} ${canary}` } : drawn.own });
    const { presentation } = compose(edition, 'employer');
    if (presentation.slides.length === 0) return;
    const parts = unzipSync(await writePowerPoint({ presentation, pictures: new Map() }));
    const xml = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
    const name = xml[at % xml.length] ?? '';
    const spoilt = zipSync({ ...parts, [name]: strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(/(<[\w:]+)((?: [\w:]+="[^"]*")*\/?>\s*)$|(<[\w:]+)(?=[ >/])/, `$&${at % 2 === 0 ? ` alt="about ${canary.toLowerCase()}"` : ` data="${canary}"`}`)) });
    const { matches } = prove(spoilt, 'employer', edition, drawn.machine);
    expect(matches.map(({ part }) => part)).toContain(name);
  }), { numRuns: RUNS });
}, 600_000);

test('what other files left finds just what is found without it, whatever was withheld from them and stands in this one', async () => {
  const branch = fc.record({ own: random.map(({ own }) => own), audience: fc.constantFrom<Audience>('members', 'employer', 'public'), leak: fc.boolean(), at: fc.nat(), from: fc.nat() });
  await fc.assert(fc.asyncProperty(random, fc.array(branch, { minLength: 3, maxLength: 6 }), async (drawn, branches) => {
    const keeper = new Keeper();
    const kept = new KeptProof(keeper);
    const shared = sourcesFrom(drawn);
    for (const { own: drawnOwn, audience, leak, at, from } of branches) {
      keeper.turn();
      const own = at % 3 === 0 ? drawnOwn : { ...drawn.own, name: drawnOwn.name, entered: drawnOwn.entered };
      const edition = onSources(shared, { ...drawn, own });
      const { presentation } = compose(edition, audience);
      if (presentation.slides.length === 0) continue;
      const parts = unzipSync(await writePowerPoint({ presentation, pictures: new Map() }));
      const xml = Object.keys(parts).filter((name) => name.endsWith('.xml'));
      const name = xml[at % xml.length] ?? '';
      const words = [drawn.own.notes, own.notes, drawn.label, ...drawn.slides][from % (3 + drawn.slides.length)] ?? '';
      const leaked = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(/(<[\w:]+)(?=[ >/])/, `$& alt="${words.replace(/[^\w ]/g, ' ')}"`));
      const bytes = zipSync(leak ? { ...parts, [name]: leaked } : parts);
      // The plain proof has read the deck for itself, so that it knows nothing from before.
      expect(prove(bytes, audience, edition, drawn.machine, 'pptx', kept)).toEqual(prove(bytes, audience, onSources(sourcesFrom(drawn), { ...drawn, own }), drawn.machine));
    }
  }), { numRuns: RUNS });
}, 600_000);
