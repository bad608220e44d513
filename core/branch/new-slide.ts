import type { Layout } from '../deck/model.ts';

/** A kind of slide that a branch can add. */
export interface SlideKind {
  layout: Exclude<Layout, 'blank'>;
  label: string;
  /** What stands on it to begin with. */
  text: string;
}

/**
 * The kinds of slide that a branch can add, the usual one first. No number is among what they begin with: one that
 * nobody replaced would be read out.
 */
export const SLIDE_KINDS: readonly SlideKind[] = [
  { layout: 'content', label: 'Title and bullets', text: '## New slide\n\n- First point\n' },
  { layout: 'two-column', label: 'Two columns', text: '## New slide\n\n- On the left\n\n::right::\n\n- On the right\n' },
  { layout: 'chart', label: 'Chart', text: '## New chart\n' },
  { layout: 'table', label: 'Table', text: '## New table\n\n| Heading | Heading |\n|---|---|\n| First line | |\n' },
  { layout: 'image', label: 'Picture', text: '## New picture\n' },
  { layout: 'quote', label: 'Quotation', text: '> The words of somebody who agreed to be quoted\n\nWho said them\n' },
  { layout: 'section', label: 'New section', text: '# New section\n' },
  { layout: 'title', label: 'Opening slide', text: '# New title\n\nA line below it\n' },
];

/** The Markdown of a new slide of a kind. Whom it is for is not in it: what a branch adds is for members alone. */
export function newSlide(layout: SlideKind['layout']): string {
  const kind = SLIDE_KINDS.find((each) => each.layout === layout);
  return (layout === 'content' ? '' : `<!-- slide\nlayout: ${layout}\n-->\n`) + (kind?.text ?? '');
}
