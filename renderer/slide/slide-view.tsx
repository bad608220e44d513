import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import './themes.css';
import './slide-view.css';
import { fitSlide } from './fit-slide.ts';
import { purifyHtml } from './purify.ts';
import { showBuild } from './show-build.ts';
import { slideFaces, slideFacesReady } from './slide-faces.ts';
import { useLinks } from './use-links.ts';

interface SlideViewProps {
  /** From `slideHtml`. */
  html: string;
  /** What a screen reader calls the picture: "Slide 3: What leaders told us". */
  label: string;
  /** A small picture of the slide: nothing in it can be reached. */
  thumbnail?: boolean;
  /** Width in pixels; without it the slide fills the width of its box. */
  width?: number;
  /** How many steps have appeared; all of them without it. */
  build?: number;
  /** Called for a link on the slide; without it links do nothing. */
  onLink?: (url: string) => void;
}

/** A slide as the room sees it, scaled to its box. Not drawn again for anything but its own props. */
export const SlideView = memo(function SlideView({ html, label, thumbnail = false, width, build = Infinity, onLink }: SlideViewProps) {
  const canvas = useRef<HTMLDivElement>(null);
  const safe = useMemo(() => ({ __html: purifyHtml(html) }), [html]);

  useLayoutEffect(() => {
    const box = canvas.current;
    if (!box) return undefined;
    let gone = false;
    let fitted = false;
    const fit = () => {
      const slide = box.querySelector<HTMLElement>('.slide');
      if (slide && !gone) fitSlide(slide);
    };
    // Before it is painted, where that can be: text that is being typed must not jump. A list of small ones scrolls on.
    if (slideFacesReady() && !thumbnail && box.clientHeight > 0) {
      fit();
      fitted = true;
    }
    // Its size never changes, except from nothing when a hidden tab comes up.
    const watcher = new ResizeObserver(() => {
      if (!fitted) void slideFaces().then(fit);
      fitted = false;
    });
    watcher.observe(box);
    return () => {
      gone = true;
      watcher.disconnect();
    };
  }, [safe, thumbnail]);

  useLayoutEffect(() => {
    if (canvas.current) showBuild(canvas.current, build);
  }, [safe, build]);

  useLinks(canvas, onLink);

  return (
    <div
      className="slide-view"
      role={thumbnail ? 'img' : 'group'}
      aria-label={label}
      data-thumbnail={thumbnail || undefined}
      style={width === undefined ? undefined : { width }}
    >
      <div ref={canvas} className="bd-slide" inert={thumbnail} dangerouslySetInnerHTML={safe} />
    </div>
  );
});
