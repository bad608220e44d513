import { useMemo, useRef } from 'react';
import { purifyHtml } from '../slide/purify.ts';
import { useLinks } from '../slide/use-links.ts';

/** Running text that the core made from Markdown. Its links open outside the app. */
export function HtmlText({ html, onLink }: { html: string; onLink: (url: string) => void }) {
  const safe = useMemo(() => ({ __html: purifyHtml(html) }), [html]);
  const box = useRef<HTMLDivElement>(null);
  useLinks(box, onLink);
  return <div ref={box} className="html-text" dangerouslySetInnerHTML={safe} />;
}
