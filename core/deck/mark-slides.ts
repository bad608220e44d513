import { AUDIENCES, maySee, type Audience } from '../audience/model.ts';
import { AppError } from '../errors.ts';
import { setYamlKey } from '../set-yaml-key.ts';
import { readAttributes } from './attributes.ts';
import { sinkFor } from './finding-sink.ts';
import type { Deck, Slide } from './model.ts';
import { splitHead } from './source.ts';
import { writeDeck } from './write.ts';

/**
 * Says in a deck's own text who may see some of its slides. Only for a deck that is the user's own: whom a slide
 * of a campaign is for is never changed from here. Every other character stays as it was.
 * @param marks whom each slide is for from now on, by its id: at least one. The deck is made for all of these, if it was not
 * @returns the deck's text. Throws AppError `blocked` where a slide's details can't be read
 */
export function markSlides(deck: Deck, marks: ReadonlyMap<string, readonly Audience[]>): string {
  if (deck.foreign) throw new AppError('blocked', 'This deck was made for another program, which knows nothing of whom a slide is for.', 'Nothing was changed.');
  const lineEnd = /\r\n/.test(deck.head) ? '\r\n' : '\n';
  const { audiences } = deck.meta;
  const added = AUDIENCES.filter((each) => !audiences.includes(each) && [...marks.values()].some((audience) => audience.includes(each)));
  const slides = deck.slides.map((slide) => {
    const audience = marks.get(slide.id) ?? heldBack(slide, audiences, added);
    return audience ? markSlide(slide, audience, lineEnd) : slide;
  });
  return writeDeck({ ...deck, head: added.length > 0 ? withVersions(deck, added, lineEnd) : deck.head, slides });
}

/** A version that the deck was not made for must not hold a slide that nobody marked for it: such a slide says from now on whom it was for. */
function heldBack(slide: Slide, before: readonly Audience[], added: readonly Audience[]): readonly Audience[] | undefined {
  if (!added.some((each) => maySee(slide.audience, each))) return undefined;
  const kept = before.filter((each) => maySee(slide.audience, each));
  return kept.length > 0 ? kept : ['members'];
}

/** "members" or "[members, employer]", in the usual order. */
function written(audience: readonly Audience[]): string {
  const list = AUDIENCES.filter((each) => audience.includes(each));
  return list.length === 1 ? list.join('') : `[${list.join(', ')}]`;
}

const COMMENT = /^(\s*<!--\s*slide)(?=\s|-->)((?:(?!<!--)[^])*?)(-->[^]*)$/i;

function markSlide(slide: Slide, audience: readonly Audience[], lineEnd: string): Slide {
  const { source } = slide;
  const match = COMMENT.exec(source.lead);
  if (!match) {
    const blank = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(source.body)?.[0] ?? '';
    const lead = `${blank}<!-- slide${lineEnd}audience: ${written(audience)}${lineEnd}-->${lineEnd}`;
    return checked(slide, { ...source, lead, body: source.body.slice(blank.length) }, audience);
  }
  const [, open = '', yaml = '', close = ''] = match;
  const next = setYamlKey(yaml, 'audience', written(audience), lineEnd);
  if (next === undefined) throw unreadable(slide);
  return checked(slide, { ...source, lead: open + next + close }, audience);
}

/** Read again: what is written must say what was meant, and nothing else may have changed. */
function checked(slide: Slide, source: Slide['source'], audience: readonly Audience[]): Slide {
  const read = readAttributes(source.lead + source.body, slide.file, 1, sinkFor(slide.file, undefined));
  const same = AUDIENCES.every((each) => audience.includes(each) === read.audience?.includes(each));
  if (!same || read.lead !== source.lead || read.optional !== slide.optional || read.minutes !== slide.minutes) throw unreadable(slide);
  return { ...slide, source };
}

const unreadable = (slide: Slide): AppError =>
  new AppError('blocked', `What is said about the slide “${slide.id}” in ${slide.file} can’t be read, so whom it is for was not changed.`, `Mend its comment, on line ${slide.line}. Nothing was changed.`);

function withVersions(deck: Deck, added: readonly Audience[], lineEnd: string): string {
  const { frontMatter } = splitHead(deck.head);
  const list = AUDIENCES.filter((each) => deck.meta.audiences.includes(each) || added.includes(each));
  const next = frontMatter && setYamlKey(frontMatter.text, 'audiences', `[${list.join(', ')}]`, lineEnd);
  const at = frontMatter ? deck.head.indexOf(frontMatter.text) : -1;
  if (frontMatter === undefined || next === undefined || at < 0) {
    throw new AppError('blocked', `The settings at the top of ${deck.file} can’t be read, so whom the slides are for was not changed.`, 'Mend them and try again. Nothing was changed.');
  }
  return deck.head.slice(0, at) + next + deck.head.slice(at + frontMatter.text.length);
}
