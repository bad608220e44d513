import type { QuestionKind, Stays, StayReason } from '../audience/review-model.ts';
import type { HandOverReport, NeedleKind, Proof } from './report.ts';

const counted = (count: number, [one, many]: readonly [string, string]): string => `${count === 0 ? 'no' : count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const KINDS: Readonly<Record<Stays['kind'], readonly [string, string]>> = {
  slide: ['slide', 'slides'], notes: ['page of speaker notes', 'pages of speaker notes'], passage: ['passage', 'passages'], comment: ['remark', 'remarks'],
  figure: ['figure', 'figures'], picture: ['picture', 'pictures'], detail: ['detail of the branch', 'details of the branch'],
};

const REASONS: Readonly<Record<StayReason, string>> = {
  audience: 'not for this version', off: 'switched off', incomplete: 'a figure is blank', chosen: 'left out by choice', refused: 'can’t be read',
  notes: 'for members alone', kind: 'not in this kind of file', comment: 'in the deck’s file alone', 'too-few': 'of too few people', blank: 'blank', unused: 'not used',
};

const LOOKED_FOR: Readonly<Record<NeedleKind, readonly [string, string]>> = {
  text: ['withheld text', 'withheld texts'], notes: ['text of notes', 'texts of notes'], name: ['name', 'names'], figure: ['part of withheld figures', 'parts of withheld figures'],
  picture: ['picture’s name', 'pictures’ names'], link: ['address', 'addresses'], machine: ['name of this computer and its account', 'names of this computer and its account'],
  path: ['place', 'places'], author: ['author', 'authors'], comment: ['comment', 'comments'], hidden: ['hidden thing', 'hidden things'], embedded: ['embedded file', 'embedded files'],
};

/** "2 slides: not for this version" */
export const staysLine = ({ kind, reason, count }: HandOverReport['stays'][number]): string => `${counted(count, KINDS[kind])}: ${REASONS[reason]}`;

/** "131 parts read; looked for 221 withheld texts, 12 names." */
export function proofLine({ parts, lookedFor }: Proof): string {
  const kinds = Object.keys(LOOKED_FOR) as NeedleKind[];
  const said = kinds.flatMap((kind) => (lookedFor[kind] === undefined ? [] : [counted(lookedFor[kind], LOOKED_FOR[kind])]));
  return `${counted(parts, ['part', 'parts'])} read, for ${said.length === 0 ? 'anything withheld' : said.join(', ')}, and for places on a computer.`;
}

/** A finding on one line: what, where and why. */
export const matchLine = ({ found, where, part, why }: Proof['matches'][number]): string => `${where} (${part}): “${found}”. ${why}`;

/** What is asked about, for people. */
export const DECISIONS: Readonly<Record<QuestionKind, string>> = {
  'missing-figure': 'A figure without which a slide can’t go out', 'blank-figure': 'A blank figure', 'min-base': 'A share of too few people', 'content-note': 'A slide that needs care',
  overtaken: 'Statements that were overtaken', 'stale-figure': 'A figure that may be out of date', 'branch-text': 'The branch’s own words',
  'letter-blank': 'A paper with marked places to fill in',
};
const ANSWERED = { keep: 'goes out', 'leave-out': 'left out', 'not asked': 'not asked' } as const;

const VERSIONS = { members: 'Version for members', employer: 'Version for the employer', public: 'Version for the public' } as const;

/** Reports on files that were handed over together, as a page of plain text. */
export function reportText(reports: readonly HandOverReport[]): string {
  return `${reports.map(oneText).join('\n\n\n')}\n`;
}

function oneText({ file, version, deck, branch, date, holds, stays, questions, proof }: HandOverReport): string {
  const labels = new Map(holds.slides.map(({ id, label }) => [id, label]));
  const asked = questions.map(({ kind, slide, answer }) => `  ${DECISIONS[kind]}${slide === '' ? '' : `, on “${labels.get(slide) ?? slide}”`}: ${ANSWERED[answer]}`);
  return [
    file.name,
    '='.repeat([...file.name].length),
    '',
    `${VERSIONS[version]}${branch === '' ? '' : `, ${branch}`}, made on ${date}`,
    `From "${deck.title}", issue ${deck.version}`,
    `${file.bytes.toLocaleString('en-GB')} bytes, SHA-256 ${file.sha256}`,
    '',
    proof.result === 'clean' ? 'Checked after it was written: nothing that this version withholds was found.' : 'NOT CLEAN: something that this version withholds was found. Do not hand it over.',
    proofLine(proof),
    ...proof.unread.map((part) => `Could not be read: ${part}`),
    ...proof.matches.map((match) => `  ${matchLine(match)}`),
    ...(holds.slides.length === 0 ? [] : ['', 'What went out', ...holds.slides.map(({ label }, index) => `  ${index + 1}. ${label}`)]),
    ...holds.figures.map(({ label, printed, source, asOf, owner, whose }) => `  ${owner === 'branch' ? 'Our figure' : owner === 'region' ? `Figure of ${whose}` : 'Figure'}: ${label}: ${printed} (${[source, asOf].filter((part) => part !== '').join(', ')})`),
    ...holds.files.map(({ path, use }) => `  ${use === 'logo' ? 'Logo' : 'Picture'}: ${path}`),
    ...(stays.length === 0 ? [] : ['', 'What stayed', ...stays.map((each) => `  ${staysLine(each)}`)]),
    ...(asked.length === 0 ? [] : ['', 'What was decided', ...asked]),
  ].join('\n');
}
