import type { Inline } from '../deck/content.ts';
import { escapeHtml, tag } from './escape.ts';

const MARK_TAGS = { strong: 'strong', em: 'em', del: 'del', sub: 'sub', sup: 'sup', underline: 'u' } as const;

/** The only addresses that a link on a slide may lead to. */
const isOutsideLink = (href: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(href.trim());

function oneInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.text);
    case 'code':
      return tag('code', {}, escapeHtml(inline.text));
    case 'break':
      return '<br>';
    case 'link': {
      const content = inlinesHtml(inline.children);
      if (!isOutsideLink(inline.href)) return content;
      return tag('a', { href: inline.href.trim(), rel: 'noopener noreferrer' }, content);
    }
    default:
      return tag(MARK_TAGS[inline.type], {}, inlinesHtml(inline.children));
  }
}

/** Running text as HTML. */
export const inlinesHtml = (inlines: readonly Inline[]): string => inlines.map(oneInline).join('');
