import { AUDIENCES, maySee, type Audience } from '../audience/model.ts';
import { readAttributes } from '../deck/attributes.ts';
import { sinkFor } from '../deck/finding-sink.ts';
import type { Deck, Slide } from '../deck/model.ts';
import { splitSlide } from '../deck/slide.ts';
import { addSlide, moveSlide, switchSlide, writeBranchNotes } from './change.ts';
import { applyLayer } from './apply.ts';
import type { BranchLayer } from './model.ts';
import { NO_PLACES } from './places.ts';

/**
 * Adds a copy of a slide behind it, with its text, its notes and whether it is switched on.
 * The copy is for those alone who may see the original, whatever becomes of its text.
 * @param deck the national deck
 * @returns the changes and the copy's id; undefined where nobody can tell whom the original is for, or there is none
 */
export function duplicateSlide(layer: BranchLayer, deck: Deck, id: string): { layer: BranchLayer; id: string } | undefined {
  const slide = applyLayer(deck, layer, NO_PLACES).deck.slides.find((each) => each.id === id);
  const audience = slide && audienceOf(slide);
  if (!slide || !audience || audience.length === 0) return undefined;
  const markdown = attributesOf(slide) + textOf(slide, layer, deck);
  const copied = addSlide(layer, deck, id, markdown);
  // Before others that were added behind the same slide: they keep the order of this list.
  const added = [{ id: copied.id, after: id, markdown, audience }, ...layer.slides.added];
  const withCopy: BranchLayer = { ...copied.layer, slides: { ...copied.layer.slides, added } };
  const withNotes = writeBranchNotes(nextTo(withCopy, deck, id, copied.id), copied.id, [slide.regionNotes, slide.branchNotes].filter((notes) => notes !== '').join('\n'));
  return { id: copied.id, layer: slide.on ? withNotes : switchSlide(withNotes, deck, copied.id, false) };
}

/** In an order that does not name every slide, others may have come between. */
function nextTo(layer: BranchLayer, deck: Deck, id: string, copy: string): BranchLayer {
  const order = applyLayer(deck, layer, NO_PLACES).deck.slides.map((slide) => slide.id);
  return moveSlide(layer, deck, copy, order.indexOf(id) + 1 - order.indexOf(copy));
}

/** Those who may see all of the slide's frame; undefined where a stretch that was opened on another slide runs through it. */
function audienceOf(slide: Slide): Audience[] | undefined {
  if (slide.opening.length > 0) return undefined;
  return AUDIENCES.filter((each) => maySee(slide.audience, each));
}

/** The attributes that an added slide needs to look the same. Its id, whether it is on and whom it is for are kept elsewhere. */
function attributesOf({ layout, minutes, contentNote, overtaken }: Slide): string {
  // Quoted, so that nothing in it ends the comment or is read as YAML.
  const quoted = (key: string, text: string | undefined): string[] =>
    text === undefined ? [] : [`${key}: ${JSON.stringify(text).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')}`];
  const lines = [
    ...(layout === 'content' ? [] : [`layout: ${layout}`]),
    ...(minutes === undefined ? [] : [`minutes: ${minutes}`]),
    ...quoted('content-note', contentNote),
    ...quoted('overtaken', overtaken),
  ];
  return lines.length === 0 ? '' : `<!-- slide\n${lines.join('\n')}\n-->\n`;
}

/** The text as the branch has it, with the speaker notes that hang on it. */
function textOf(slide: Slide, layer: BranchLayer, deck: Deck): string {
  const national = deck.slides.find((each) => each.id === slide.id)?.source;
  const notes = national ? national.notesMark + national.notes : '';
  const mine = Object.hasOwn(layer.slides.edits, slide.id) ? layer.slides.edits[slide.id]?.markdown : undefined;
  const own = mine ?? layer.slides.added.find((each) => each.id === slide.id)?.markdown;
  if (own === undefined) return (national?.body ?? '') + notes;
  // Attributes that were typed into the text of a national slide say nothing there, and must not in the copy.
  // Behind one of them another would become the first.
  let text = own;
  for (let lead = leadOf(text); lead > 0; lead = leadOf(text)) text = text.slice(lead);
  if (notes.trim() === '') return text;
  // Notes in a comment stay whole; those behind a mark follow the branch's own.
  const notesMark = deck.tool && !deck.tool.notesMark ? '' : splitSlide(text, '', deck.tool).notesMark;
  const gap = text.endsWith('\n') ? '' : '\n';
  const whole = `${text}${gap}${notesMark === '' ? notes : `\n${national?.notes ?? ''}`}`;
  // A comment or a fence that the branch's text leaves open would take the notes, or their mark, for part of the slide.
  return splitSlide(whole, '', deck.tool).body.length > text.length + gap.length ? text : whole;
}

const leadOf = (text: string): number => readAttributes(text, '', 1, sinkFor('', undefined)).lead.length;
