import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import '../../resources/letters/letter.css';
import { letterHtml } from '../../core/letters/html.ts';
import type { ShownLetter } from '../../core/letters/model.ts';
import { HtmlText } from '../controls/html-text.tsx';
import { useMessages } from '../desk/messages.tsx';
import { openLink } from '../desk/open-link.ts';

/** 210 mm and 297 mm, in the pixels of a style sheet. */
const SHORT = 794;
const LONG = 1123;

/** The page as it will be, scaled to the room that there is for it. */
export function LetterPreview({ shown }: { shown: ShownLetter }) {
  const { fail } = useMessages();
  const html = useMemo(() => letterHtml(shown), [shown]);
  const desk = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ scale: 1, height: LONG });
  const width = shown.layout === 'form' ? LONG : SHORT;
  useLayoutEffect(() => {
    const [room, sheet] = [desk.current, page.current];
    if (!room || !sheet) return undefined;
    const fit = () => {
      const scale = Math.min(1, Math.max(0.3, (room.clientWidth - 32) / width));
      setSize({ scale, height: sheet.scrollHeight * scale });
    };
    const watcher = new ResizeObserver(fit);
    watcher.observe(room);
    watcher.observe(sheet);
    fit();
    return () => watcher.disconnect();
  }, [width, html]);
  return (
    <div ref={desk} className="letter-desk" role="region" aria-label={`The page: ${shown.title}`} tabIndex={0}>
      <div className="letter-sheet" style={{ width: width * size.scale, height: size.height }}>
        <div ref={page} className="letter-page" style={{ width, transform: `scale(${size.scale})` }}>
          <HtmlText html={html} onLink={(url) => openLink(url, fail)} />
        </div>
      </div>
    </div>
  );
}
