import type { Block } from '../deck/content.ts';
import type { ShownSlide } from './model.ts';
import { fitSlide } from './fit.ts';
import { partSlide } from './parts/part-slide.ts';
import type { LookChoice } from './themes/model.ts';

const MARK = '--content-note';
const TITLE = 'Before the next slide';

/** A content note stands on a slide of its own before the slide that needs it, in parts where it is long. */
export function contentNoteSlides(id: string, blocks: Block[], look: LookChoice): readonly ShownSlide[] {
  const whole: ShownSlide = {
    id: id + MARK,
    layout: 'section',
    title: [{ type: 'text', text: TITLE }],
    label: TITLE,
    blocks,
    right: [],
    notes: [],
    sourceLine: '',
    fit: 0,
    look,
    minutes: undefined,
  };
  return partSlide({ ...whole, fit: fitSlide(whole).fit });
}

/** Whether a slide is one of those: it looks like the opening of a section and opens none. */
export const isContentNote = ({ id, part }: Pick<ShownSlide, 'id' | 'part'>): boolean => (part?.of ?? id).endsWith(MARK);
