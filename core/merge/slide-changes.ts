import { AUDIENCES, maySee, type Audience } from '../audience/model.ts';
import { movedBetween } from '../branch/moved.ts';
import { headingOf } from '../deck/heading.ts';
import type { Deck, Slide } from '../deck/model.ts';
import type { SlideChange, SlideField, Trace } from './model.ts';
import { readsAlike } from './reads-alike.ts';
import { plainText, sameText } from './same-text.ts';

type AudienceList = readonly Audience[] | undefined;

/** Whether somebody who could see the one may not see the other. */
export const isNarrower = (was: AudienceList, is: AudienceList): boolean =>
  AUDIENCES.some((audience) => maySee(was, audience) && !maySee(is, audience));

export const sameAudience = (one: AudienceList, other: AudienceList): boolean =>
  AUDIENCES.every((audience) => maySee(one, audience) === maySee(other, audience));

/** What the slide is called, in a list of changes. */
export const titleOf = (slide: Slide | undefined): string => (slide && (headingOf(slide.source.body) || slide.id)) ?? '';

/** Everything that became of the slides, in the order of the newer version; removed slides come where they stood. */
export function slideChanges(before: Deck, after: Deck, trace: Pick<Trace, 'slides' | 'sources'>): SlideChange[] {
  const oldSlides = new Map(before.slides.map((slide) => [slide.id, slide]));
  const newSlides = new Map(after.slides.map((slide) => [slide.id, slide]));
  const changes: SlideChange[] = [];
  const moved = new Set(movedIds(before, after, trace));
  const removedAfter = removedBy(before, trace);
  const sayRemoved = (id: string): void => {
    for (const slide of removedAfter.get(id) ?? []) changes.push({ ...blank(slide), kind: 'removed', was: [slide.id] });
  };
  sayRemoved('');
  for (const slide of after.slides) {
    const was = trace.sources.get(slide.id) ?? [];
    changes.push(...changesOf(slide, was.flatMap((id) => oldSlides.get(id) ?? []), trace, newSlides, after.foreign));
    if (moved.has(slide.id)) changes.push({ ...blank(slide), kind: 'moved', was });
    for (const id of was) if (trace.slides.get(id)?.at(-1) === slide.id) sayRemoved(id);
  }
  return changes;
}

const blank = (slide: Slide): Omit<SlideChange, 'kind' | 'was'> =>
  ({ id: slide.id, title: titleOf(slide), parts: [], fields: [], narrowed: false, widened: false, text: undefined });

function changesOf(slide: Slide, from: readonly Slide[], trace: Pick<Trace, 'slides'>, news: ReadonlyMap<string, Slide>, foreign: boolean): SlideChange[] {
  const [first, second] = from;
  const base = { ...blank(slide), was: from.map(({ id }) => id) };
  if (!first) return [{ ...base, kind: 'added' }];
  const parts = trace.slides.get(first.id) ?? [];
  const now = [slide, ...parts.flatMap((id) => news.get(id) ?? [])];
  const narrowed = from.some((each) => now.some((part) => isNarrower(each.audience, part.audience)));
  const widened = from.some((each) => now.some((part) => isNarrower(part.audience, each.audience)));
  if (second) return [{ ...base, kind: 'joined', fields: ['text'], narrowed, widened, text: { was: from.map((each) => plainText(each.source.body)).join('\n\n'), is: plainText(slide.source.body) } }];
  const fields = fieldsOf(first, slide, foreign);
  const text = fields.includes('text') ? { was: plainText(first.source.body), is: plainText(slide.source.body) } : undefined;
  if (parts.length > 1) return slide.id === parts[0] ? [{ ...base, kind: 'split', parts, fields, narrowed, widened, text }] : [];
  if (first.id !== slide.id) return [{ ...base, kind: 'renamed', fields, narrowed, widened, text }];
  return fields.length === 0 ? [] : [{ ...base, kind: 'changed', fields, narrowed, widened, text }];
}

function fieldsOf(was: Slide, is: Slide, foreign: boolean): SlideField[] {
  const differs: [SlideField, boolean][] = [
    ['text', !readsAlike(was.source.body, is.source.body, foreign)],
    ['notes', !sameText(was.source.notes, is.source.notes)],
    ['layout', was.layout !== is.layout],
    ['audience', !sameAudience(was.audience, is.audience)],
    ['minutes', was.minutes !== is.minutes],
    ['optional', was.optional !== is.optional],
    ['content-note', was.contentNote !== is.contentNote],
    ['overtaken', was.overtaken !== is.overtaken],
    ['section', was.section !== is.section],
    ['builds', was.builds !== is.builds],
  ];
  return differs.flatMap(([field, changed]) => (changed ? [field] : []));
}

/** Slides that stand elsewhere among those that are in both versions: the fewest that would have to move. */
function movedIds(before: Deck, after: Deck, trace: Pick<Trace, 'slides' | 'sources'>): string[] {
  const was = [...new Set(before.slides.flatMap(({ id }) => trace.slides.get(id) ?? []))];
  return movedBetween(was, after.slides.map(({ id }) => id).filter((id) => (trace.sources.get(id) ?? []).length > 0));
}

/** Removed slides by the last slide before them that is still there; '' stands for the start. */
function removedBy(before: Deck, trace: Pick<Trace, 'slides'>): Map<string, Slide[]> {
  const out = new Map<string, Slide[]>();
  let last = '';
  for (const slide of before.slides) {
    if ((trace.slides.get(slide.id) ?? []).length > 0) last = slide.id;
    else out.set(last, [...(out.get(last) ?? []), slide]);
  }
  return out;
}
