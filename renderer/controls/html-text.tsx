import { useMemo } from 'react';
import type { MouseEvent } from 'react';
import { purifyHtml } from '../slide/purify.ts';

/** Running text that the core made from Markdown. Its links open outside the app. */
export function HtmlText({ html, onLink }: { html: string; onLink: (url: string) => void }) {
  const safe = useMemo(() => ({ __html: purifyHtml(html) }), [html]);
  const stopLink = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    onLink(link.href);
  };
  return <div className="html-text" onClick={stopLink} onAuxClick={stopLink} dangerouslySetInnerHTML={safe} />;
}
