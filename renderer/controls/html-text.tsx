import { useEffect, useMemo, useRef } from 'react';
import { purifyHtml } from '../slide/purify.ts';

/** Running text that the core made from Markdown. Its links open outside the app. */
export function HtmlText({ html, onLink }: { html: string; onLink: (url: string) => void }) {
  const safe = useMemo(() => ({ __html: purifyHtml(html) }), [html]);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    // The links are in the text, out of React's sight; Enter on one is a click too.
    const stopLink = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link) return;
      event.preventDefault();
      onLink(link.href);
    };
    element.addEventListener('click', stopLink);
    element.addEventListener('auxclick', stopLink);
    return () => {
      element.removeEventListener('click', stopLink);
      element.removeEventListener('auxclick', stopLink);
    };
  }, [onLink]);

  return <div ref={box} className="html-text" dangerouslySetInnerHTML={safe} />;
}
