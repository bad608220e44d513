import { own } from '../branch/own.ts';
import { headingOf } from '../deck/heading.ts';
import { freeId } from '../deck/slug.ts';
import type { Slide } from '../deck/model.ts';
import { neighbourOf, type Merging, type Where } from './merging.ts';
import { closeMarks } from './shown.ts';
import { titleOf } from './slide-changes.ts';

/**
 * Keeps what the branch wrote on a slide that national removed, as an added slide for members that is switched off:
 * what was withdrawn is shown to nobody unless the branch wants it.
 * @param markdown the branch's text; undefined where it wrote notes alone
 */
export function keepRemoved(id: string, markdown: string | undefined, merging: Merging): string {
  const known = merging.kept.get(id);
  if (known) return known.id;
  const old = merging.oldSlide(id);
  const taken = new Set([...merging.after.slides.map((slide) => slide.id), ...merging.layer.slides.added.map((added) => added.id), ...[...merging.kept.values()].map((added) => added.id)]);
  const name = freeId(id, taken);
  merging.kept.set(id, {
    id: name,
    after: neighbourOf(id, merging),
    markdown: merging.rename(attributesOf(old)) + (markdown ?? `## ${headingOf(old?.source.body ?? '') || id}\n`),
    audience: undefined,
  });
  merging.calledOut.push({
    kind: 'removed-slide', slide: name, figure: '', part: markdown === undefined ? 'notes' : 'edit', found: '',
    says: `"${titleOf(old) || id}" is no longer in the national deck. ${whatIsKept(id, markdown, merging)} kept on a slide of your own for members, which is switched off. Switch it on or remove it.`,
  });
  return name;
}

/**
 * Keeps what the branch wrote on a slide that shows the national text alone, as an added slide for members that is
 * switched off, because its words could not be kept from others on the slide itself.
 */
export function keepApart(slide: Slide, markdown: string, merging: Merging): undefined {
  const taken = new Set([...merging.after.slides.map(({ id }) => id), ...merging.layer.slides.added.flatMap(({ id }) => [id, ...namesOf(merging.where(id))]), ...[...merging.kept.values()].map(({ id }) => id)]);
  const name = freeId(`our-${slide.id}`, taken);
  merging.kept.set(name, { id: name, after: slide.id, markdown: closeMarks(markdown, merging.after.foreign), audience: undefined });
  merging.calledOut.push({
    kind: 'widened-slide', slide: name, figure: '', part: 'added', found: '',
    says: `What you wrote on "${titleOf(slide)}" was not for all who may see it now, and it can't be kept from them on the slide itself. The slide shows the national text, and yours is kept on a slide of your own for members, which is switched off. Switch it on or remove it.`,
  });
  return undefined;
}

const namesOf = (found: Where): string[] => (found.kind === 'added' ? [found.id] : []);

function whatIsKept(id: string, markdown: string | undefined, { layer }: Merging): string {
  if (markdown === undefined) return 'Your notes on it are';
  return own(layer.slides.notes, id) === undefined ? 'Your text on it is' : 'Your text and your notes on it are';
}

/** What a slide's text needs to be shown as it was, and what people are told before it. */
function attributesOf(slide: Slide | undefined): string {
  if (!slide) return '';
  const lines = [
    ...(slide.layout === 'content' ? [] : [`layout: ${slide.layout}`]),
    ...(slide.contentNote === undefined ? [] : [`content-note: ${JSON.stringify(slide.contentNote)}`]),
    ...(slide.overtaken === undefined ? [] : [`overtaken: ${JSON.stringify(slide.overtaken)}`]),
  ];
  // A comment can't hold the end of one.
  return lines.length === 0 || lines.some((line) => line.includes('-->')) ? '' : `<!-- slide\n${lines.join('\n')}\n-->\n`;
}
