import type { Block } from '../deck/content.ts';
import type { ShownSlide } from './model.ts';
import type { LookChoice } from './themes/model.ts';

const MARK = '--content-note';

/** A content note stands on a slide of its own before the slide that needs it. */
export const contentNoteSlide = (id: string, blocks: Block[], look: LookChoice): ShownSlide => ({
  id: id + MARK,
  layout: 'section',
  title: [{ type: 'text', text: 'Before the next slide' }],
  label: 'Before the next slide',
  blocks,
  right: [],
  notes: [],
  sourceLine: '',
  fit: 0,
  look,
  minutes: undefined,
});

/** Whether a slide is one of those: it looks like the opening of a section and opens none. */
export const isContentNote = ({ id }: Pick<ShownSlide, 'id'>): boolean => id.endsWith(MARK);
