import type { Document } from '@xmldom/xmldom';
import { el, graft } from '../xml/element.ts';
import { childNamed } from '../xml/query.ts';
import { placesIn } from './holders.ts';
import type { TemplateLayout } from './model.ts';

/** Puts the deck's footer into the place for it on a layout, so that a slide that is added in PowerPoint has it too. */
export function fillFooters(tree: Document, layout: TemplateLayout | undefined, footer: string, lang: string): void {
  if (layout === undefined || layout.kind === 'title' || footer === '') return;
  for (const { shape, type } of placesIn(tree)) {
    const text = type === 'ftr' ? childNamed(shape, 'p:txBody') : undefined;
    const paragraph = text === undefined ? undefined : childNamed(text, 'a:p');
    paragraph?.appendChild(graft(tree, el('a:r', {}, el('a:rPr', { lang, dirty: '0' }), el('a:t', {}, footer))));
  }
}
