import { AUDIENCE_NAMES, AUDIENCES, maySee, type Audience } from '../audience/model.ts';
import type { FigureRow } from '../figures/book.ts';
import { profileName } from '../figures/profile-tokens.ts';
import type { Finding } from '../findings.ts';
import { keepPerSlide, type SlideContext } from '../slides/keep.ts';
import type { Gap } from '../slides/show-text.ts';
import { showSlide, type SlideVersion } from '../slides/show-slide.ts';
import { findHurdles } from './check-access.ts';
import type { Token } from './content.ts';
import type { Layout, Slide } from './model.ts';
import { readBranchNotes, readContentNote } from './plain-text.ts';
import { blockTokens, tokensIn } from './tokens-in.ts';

interface Checking {
  slide: Slide;
  context: SlideContext;
  findings: Finding[];
  /** Adds a finding where a token stands, or at the slide's own line. */
  add(level: Finding['level'], code: string, at: Token | number, message: string, about?: string): void;
}

/** How a slide comes out in one version. */
interface Look extends SlideVersion {
  audience: Audience;
}

/**
 * Checks what stands on a slide, in each version of the deck that holds it. The findings of a slide that did not
 * change, nor any figure on it, are the very same array as last time.
 */
export const checkSlide: (slide: Slide, context: SlideContext) => readonly Finding[] = (slide, context) => keptFindings(slide, context, undefined);

const keptFindings = keepPerSlide((slide: Slide, context: SlideContext, _audience: undefined): Finding[] => {
  // An edited slide keeps the notes of the slide as issued.
  const { national } = slide;
  const content = slide.content();
  const elsewhere = new Set(national ? [undefined, ...AUDIENCES].flatMap((audience) => blockTokens(national.content(audience).notes)) : []);
  const findings: Finding[] = content.findings.map((finding) => ({ ...finding, slide: slide.id }));
  const checking: Checking = {
    slide,
    context,
    findings,
    add(level, code, at, message, about) {
      const place = typeof at === 'object' && national && elsewhere.has(at)
        ? { file: national.file, line: at.line }
        : { file: slide.file, line: slide.flat ? slide.line : typeof at === 'number' ? at : at.line };
      findings.push({ level, code, ...place, slide: slide.id, message, ...(about !== undefined && { about }) });
    },
  };
  checkTokens(checking);
  // A slide that is off is shown to nobody: what is blank on it needs no answer.
  if (!slide.on || content.refused) return findings;
  const looks = context.deck.meta.audiences.filter((audience) => maySee(slide.audience, audience)).map((audience): Look => ({ ...showSlide(slide, context, audience), audience }));
  checkGaps(looks, checking);
  checkAccess(looks, checking);
  const longest = Math.max(...looks.map(({ parts }) => parts.length));
  const continued = looks.filter(({ parts }) => parts.length === longest);
  if (longest > 1) checking.add('warning', 'slide-continued', slide.bodyLine, `${inVersions(continued, looks, 'This')} slide holds more than fits on one at a size that can be read, and continues on ${longest === 2 ? 'a second slide' : `${longest - 1} more slides`}. Shorten it to keep it on one.`);
  const full = looks.filter((look) => look.overfull);
  if (full.length > 0) checking.add('warning', 'slide-too-full', slide.bodyLine, `${inVersions(full, looks, 'This')} slide holds something that is too large for a slide and can't be parted: its text is made smaller than can be read in a hall. Part it, or shorten it.`);
  const crowded = looks.filter((look) => look.crowded);
  if (crowded.length > 0) checking.add('warning', 'chart-crowded', slide.bodyLine, `${inVersions(crowded, looks, 'A')} chart holds more than can be read at the back of a hall. Part it, or leave some of it out.`);
  if (looks.some((look) => look.bare) && slide.layout !== 'blank') checking.add('warning', 'slide-bare', slide.bodyLine, 'There is nothing on this slide. Switch it off, or write something on it.');
  const empty = looks.filter((look) => look.empty && look.gaps.length > 0);
  if (empty.length > 0) checking.add('warning', 'slide-empty', content.titleLine, `${inVersions(empty, looks, 'Nothing')} is left on this slide but its title, because its figures are not there.`);
  return findings;
});

/** The same link, and what is the same in several versions, is said once. */
function checkAccess(looks: readonly Look[], { slide, context, add }: Checking): void {
  // Decks of other tools come as they are: what can't be changed by a word is not asked for.
  if (context.deck.foreign) return;
  checkTitle(looks, slide, add);
  const hurdles = looks.flatMap(({ parts }) => parts.flatMap((part) => findHurdles(part, slide.content().titleLine)));
  const seen = new Set<string>();
  for (const { code, line, message } of hurdles) {
    const key = code === 'table-head' ? String(line) : message;
    if (seen.has(key)) continue;
    seen.add(key);
    add('warning', code, line, message);
  }
}

/** Slides of these kinds often do without a title, and are called by what stands on them. */
const UNTITLED: ReadonlySet<Layout> = new Set(['blank', 'image', 'quote']);

/** A title that was written and whose figure is missing is said where the figure is. */
function checkTitle([first]: readonly Look[], slide: Slide, add: Checking['add']): void {
  if (first === undefined || first.bare || slide.content().title !== undefined) return;
  const { label } = first.parts[0];
  const wordless = label === slide.id;
  if (UNTITLED.has(slide.layout) && !wordless) return;
  add('warning', 'no-title', slide.bodyLine, `This slide has no title. In lists, in files and for those who listen it is called “${label}”${wordless ? '' : ', after its text'}. Give it one: a first line such as # What we ask for.`);
}

/** Opens a sentence with its first word, and before it the versions that it is true of unless that is all of them. */
const inVersions = (some: readonly Look[], all: readonly Look[], first: string): string =>
  some.length === all.length ? first : `In the version for ${some.map(({ audience }) => AUDIENCE_NAMES[audience]).join(' and for ')} ${first.toLowerCase()}`;

function checkTokens({ slide, context, add }: Checking): void {
  const seen = new Set<string>();
  for (const token of [...tokensIn(slide.content()), ...blockTokens([...readContentNote(slide), ...readBranchNotes(slide)])]) {
    const key = `${token.line} ${token.raw}`;
    if (context.book.knows(token) || seen.has(key)) continue;
    seen.add(key);
    // What a branch keeps on a slide that is off, of a figure that national took out, is in no file and stops none.
    const level = context.deck.foreign || ((slide.origin !== 'national' || slide.region !== undefined) && !slide.on) ? 'warning' : 'error';
    if (token.raw.endsWith('}}')) add(level, 'unknown-token', token, `"${token.raw.slice(0, 80)}" names no figure or detail of this deck.`);
    else add(level, 'unclosed-token', token, 'A "{{" on this line has no "}}". For two braces as they are, write \\{{.');
  }
}

const EFFECTS: Readonly<Record<Gap['effect'], string>> = {
  sentence: 'the sentence that uses it is left out',
  bullet: 'the bullet that uses it is left out',
  cell: 'a dash is printed',
  'chart-cell': 'its place in the chart stays empty',
  heading: 'the heading that uses it is left out',
  text: 'what uses it is left out',
};

/** One finding for each figure without a value, and for each version that it is withheld from. */
function checkGaps(looks: readonly Look[], { context, add }: Checking): void {
  const seen = new Set<string>();
  for (const { audience, gaps } of looks) {
    for (const { token, reason, effect } of gaps) {
      // The same figure may cost a slide a sentence here and a bullet there: each is said, and what is required once.
      const required = context.book.row(token.id)?.required === true && reason === 'blank';
      const key = `${token.id} ${required ? '' : effect} ${reason === 'withheld' ? audience : ''}`;
      if (reason === 'unknown' || seen.has(key)) continue;
      seen.add(key);
      const row = context.book.row(token.id);
      const name = row ? `"${row.label}"` : (profileName(token.id) ?? token.id);
      if (reason === 'withheld') add('warning', 'withheld-figure', token, `${name} is not for ${AUDIENCE_NAMES[audience]}: in that version ${EFFECTS[effect]}.`);
      else if (reason === 'too-few') add('warning', 'min-base', token, `${name}: ${row?.fault ?? ''} On this slide ${EFFECTS[effect]}.`, token.id);
      else if (row?.required === true && row.state === 'blank') add('error', 'missing-figure', token, `${name} ${whyBlank(row, context)}, and this slide can't be exported without it.`, token.id);
      else add('warning', 'blank-figure', token, `${name} ${row && row.state !== 'out-of-range' ? whyBlank(row, context, token) : 'is blank'}: ${EFFECTS[effect]}.`, token.id);
    }
  }
}

function whyBlank(row: FigureRow, { book }: SlideContext, token?: Token): string {
  if (row.state !== 'blank') return token?.filter === 'source' ? 'has no source' : token?.filter === 'as-of' ? 'has no date' : 'is blank';
  const blank = (row.share ?? []).flatMap((id) => (book.row(id)?.state === 'blank' ? [`"${book.row(id)?.label ?? id}"`] : []));
  return blank.length === 0 ? 'is blank' : `can't be worked out while ${blank.join(' and ')} ${blank.length === 1 ? 'is' : 'are'} blank`;
}
