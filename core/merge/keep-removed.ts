import { own } from '../branch/own.ts';
import { headingOf } from '../deck/heading.ts';
import { freeId } from '../deck/slug.ts';
import type { Slide } from '../deck/model.ts';
import { neighbourOf, type Merging } from './merging.ts';
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
