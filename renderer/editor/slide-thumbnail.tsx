import { useDeferredValue } from 'react';
import { maySee } from '../../core/audience/model.ts';
import type { Edition } from '../../core/branch/edition.ts';
import type { Slide } from '../../core/deck/model.ts';
import { composeParts } from '../../core/slides/compose.ts';
import { slideHtml } from '../../core/slides/html.ts';
import { pictureUrl } from '../desk/picture-url.ts';
import { useOpenDeck } from '../desk/session.tsx';
import { pictureFor, usePictured } from '../pictured/use-pictured.tsx';
import type { Pictured } from '../pictured/use-pictured.tsx';
import { SlideView } from '../slide/slide-view.tsx';

interface Drawn {
  of: readonly unknown[];
  html: string | undefined;
}

/** What each slide's picture was last made of: it is made again only when some of that has changed. */
const drawn = new WeakMap<Slide['content'], Drawn>();

/** The slide in the first of the deck's versions that holds it; undefined where none does. */
function thumbnailHtml(edition: Edition, slide: Slide, key: string, pictured: Pictured | undefined): string | undefined {
  const of = [pictured, key, slide.id, slide.layout, edition.today, edition.look, edition.national, edition.layer.figures, edition.layer.profile];
  const last = drawn.get(slide.content);
  if (last && last.of.every((part, index) => part === of[index])) return last.html;
  const audience = edition.deck.meta.audiences.find((each) => maySee(slide.audience, each));
  const parts = audience ? composeParts(edition, slide.id, audience) : [];
  const [shown] = parts;
  const picture = audience && shown && pictured ? pictureFor(pictured, { slide, parts, edition, audience }, true) : undefined;
  const html = picture && 'html' in picture ? picture.html : shown && slideHtml(shown, { imageUrl: pictureUrl(key) });
  drawn.set(slide.content, { of, html });
  return html;
}

/** A small picture of a slide, as the room will see it. Its row says in words what it is. */
export function SlideThumbnail({ id }: { id: string }) {
  const { key, edition } = useOpenDeck();
  const pictured = usePictured();
  const slide = edition.deck.slides.find((each) => each.id === id);
  // The large picture goes first.
  const html = useDeferredValue(slide && thumbnailHtml(edition, slide, key, pictured));
  return (
    <span className="slide-thumbnail" aria-hidden="true">
      {html !== undefined && <SlideView html={html} label="" thumbnail />}
    </span>
  );
}
