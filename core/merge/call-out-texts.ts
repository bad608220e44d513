import { maySee, type Audience } from '../audience/model.ts';
import type { BranchLayer } from '../branch/model.ts';
import { headingOf } from '../deck/heading.ts';
import type { Figure } from '../figures/model.ts';
import { tokensOf } from './rename-tokens.ts';
import { sayFields } from './say-changes.ts';
import { readersOf } from './seen-by.ts';
import { findTyped } from './typed-values.ts';
import type { CalledOut, DeckVersion, FigureChange } from './model.ts';

interface BranchText {
  part: 'edit' | 'added' | 'notes';
  slide: string;
  title: string;
  text: string;
  /** Who may see it. */
  readers: readonly Audience[];
}

function textsOf({ slides }: BranchLayer, { deck }: DeckVersion): BranchText[] {
  const bySlide = new Map(deck.slides.map((slide) => [slide.id, readersOf(slide, deck)]));
  const bodies = new Map([
    ...deck.slides.map(({ id, source }) => [id, source.body] as const), ...slides.added.map(({ id, markdown }) => [id, markdown] as const),
    ...Object.entries(slides.edits).map(([id, { markdown }]) => [id, markdown] as const),
  ]);
  const written = (part: BranchText['part'], slide: string, text: string, readers: readonly Audience[] = ['members']): BranchText => ({ part, slide, title: headingOf(bodies.get(slide) ?? '') || slide, text, readers });
  return [
    ...Object.entries(slides.edits).map(([slide, { markdown }]) => written('edit', slide, markdown, bySlide.get(slide))),
    ...slides.added.map(({ id, markdown, audience }) => written('added', id, markdown, audience)),
    ...Object.entries(slides.notes).map(([slide, text]) => written('notes', slide, text)),
  ];
}

const PLACES: Readonly<Record<BranchText['part'], string>> = { edit: 'your text', added: 'your slide', notes: 'your notes' };

/** Where the branch's own words use a figure that was retired, corrected or updated: by its token, or typed by hand. */
export function callOutTexts(layer: BranchLayer, before: DeckVersion, after: DeckVersion, changes: readonly FigureChange[]): CalledOut[] {
  return textsOf(layer, after).flatMap((written) => {
    const tokens = tokensOf(written.text);
    return changes.flatMap((change) => {
      const old = before.figures.get(change.was);
      return old ? calledOut(written, tokens, change, old, after) : [];
    });
  });
}

function calledOut({ part, slide, title, text, readers }: BranchText, tokens: ReadonlySet<string>, change: FigureChange, old: Figure, after: DeckVersion): CalledOut[] {
  const { kind, id, was, label, labelWas, valueWas, valueIs, certain, fields } = change;
  // What was typed or said of it was of what it was called then.
  const called = fields.includes('label') && labelWas !== '' ? `"${labelWas}"` : `"${label}"`;
  const nowCalled = fields.includes('label') && labelWas !== '' ? `, which is called "${label}" now,` : '';
  const place = part === 'added' ? `your slide "${title}"` : `${PLACES[part]} on "${title}"`;
  const [uses, says] = part === 'notes' ? ['use', 'say'] : ['uses', 'says'];
  const say = (what: CalledOut['kind'], found: string, sentence: string): CalledOut => ({ kind: what, slide, figure: kind === 'renamed' ? was : id, part, found, says: sentence });
  const out: CalledOut[] = [];
  const isGone = !after.figures.has(was);
  if (kind === 'retired' && tokens.has(was)) {
    out.push(isGone
      ? say('unknown-token', `{{ ${was} }}`, `The figure "${label}" is gone, and ${place} ${uses} it. Take it out or put another in its place.`)
      : say('retired-used', `{{ ${was} }}`, `"${label}" was withdrawn, and ${place} ${uses} it. Nothing is printed there.`));
  }
  if (kind === 'renamed' && !certain && tokens.has(was)) {
    out.push(say('renamed-figure', `{{ ${was} }}`, `The figure "${was}" is gone, and "${id}" (${label}) may be the same. If it is, put {{ ${id} }} into ${place}.`));
  }
  const isNew = (kind === 'corrected' || kind === 'updated' || (kind === 'redefined' && fields.includes('kind'))) && valueWas !== valueIs;
  if (isNew && (tokens.has(id) || tokens.has(was))) {
    out.push(say('value-changed', `{{ ${id} }}`, `${called}${nowCalled} was ${valueWas || 'blank'} and is ${valueIs || 'blank'} now. ${capital(place)} ${uses} it: check that what you say about it is still right.`));
  }
  const now = after.figures.get(id);
  // National prints the same number, and it says something else.
  const otherwise = (kind === 'corrected' || kind === 'updated') && !isNew && fields.includes('base') ? `it is the same number and means something else now. Changed: ${sayFields(['base'])}` : '';
  const fewer = now && change.narrowed && kind !== 'retired' && readers.some((audience) => !maySee(now.audience, audience)) ? 'it is for fewer people now' : '';
  const about = [otherwise, kind === 'redefined' ? fewer : ''].filter(Boolean).join(', and ');
  if (about !== '') {
    const what = fewer === '' ? 'value-changed' : 'narrowed-figure';
    if (tokens.has(id) || tokens.has(was)) out.push(say(what, `{{ ${id} }}`, `${capital(place)} ${uses} ${called}${nowCalled.replace(/,$/, '')}: ${about}. ${fewer === '' ? 'Check that what you say about it is still right.' : 'What uses it is left out for the others.'}`));
    for (const found of findTyped(text, old)) out.push(say(fewer === '' ? 'typed-value' : 'narrowed-figure', found, `${capital(place)} ${says} "${found}". If that is ${called}, ${about}.${fewer === '' ? '' : ' Take it out of what others may read.'}`));
  }
  if (isNew || kind === 'retired') {
    for (const found of findTyped(text, old)) {
      out.push(say('typed-value', found, `${capital(place)} ${says} "${found}". ${
        kind === 'retired' ? `If that is ${called}, it was retired.`
          : `If that is ${called},${nowCalled.slice(1)} it was ${kind === 'corrected' ? 'corrected' : kind === 'updated' ? 'brought up to date' : 'measured otherwise'}: ${valueWas} before and ${valueIs || 'blank'} now.`}`));
    }
  }
  return out;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
