import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { PicturedLook } from '../../bridge/contract.ts';
import type { Audience } from '../../core/audience/model.ts';
import type { Edition } from '../../core/branch/edition.ts';
import type { Slide } from '../../core/deck/model.ts';
import type { ShownSlide } from '../../core/slides/model.ts';
import type { DrawnPages, LookChoice, WhyOwn } from '../../core/slides/pictured/model.ts';
import { pictureOf } from '../../core/slides/pictured/picture-of.ts';
import { picturedHtml, pictureWords } from '../../core/slides/pictured/pictured-html.ts';
import { ask, listen } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useMaybeSession } from '../desk/session.tsx';

/** The open deck's slides as in PowerPoint, where it was made from a PowerPoint file. */
export interface Pictured {
  look: PicturedLook;
  texts: DrawnPages;
  choose(look: LookChoice): void;
}

const Context = createContext<Pictured | undefined>(undefined);

/** Undefined for a deck that was not made from a PowerPoint file, and until it is known how it is shown. */
export const usePictured = (): Pictured | undefined => use(Context);

/** Asks main how the open deck is shown: when it is opened, when its changes are saved, and when there are other pictures. */
export function PicturedProvider({ children }: { children: ReactNode }) {
  const session = useMaybeSession();
  const { fail } = useMessages();
  const key = session?.edition.national.meta.powerpoint === undefined ? undefined : session.key;
  const saved = session?.saveState === 'saved';
  const [found, setFound] = useState<{ key: string; look: PicturedLook }>();

  useEffect(() => {
    if (key === undefined || !saved) return undefined;
    let gone = false;
    const see = () => void ask('pictured.look', { key }).then((look) => {
      if (!gone) setFound({ key, look });
    }, fail);
    see();
    const stop = listen('pictured.changed', (changed) => {
      if (changed.key === key) see();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [key, saved, fail]);

  const choose = useCallback((look: LookChoice) => {
    if (key === undefined) return;
    // The button is down at once; what follows from it comes with the answer.
    setFound((before) => before && { ...before, look: { ...before.look, chosen: look } });
    void ask('pictured.choose', { key, look }).then((next) => setFound({ key, look: next }), fail);
  }, [key, fail]);
  const look = found?.key === key ? found?.look : undefined;
  const value = useMemo(() => look && { look, texts: new Map(look.pages.map(({ number, text }) => [number, text])), choose }, [look, choose]);
  return <Context value={value}>{children}</Context>;
}

/** A slide's picture as HTML, or why it has none. */
export function pictureFor({ look, texts }: Pictured, { slide, parts, edition, audience }: { slide: Slide; parts: readonly ShownSlide[]; edition: Edition; audience: Audience }, small: boolean): { html: string } | { why: WhyOwn } {
  const found = pictureOf(slide, parts, edition, audience, texts);
  if ('why' in found) return found;
  const page = look.pages.find(({ number }) => number === found.page);
  if (page === undefined) return { why: 'not-drawn' };
  return { html: picturedHtml({ id: slide.id, lang: edition.deck.meta.lang, address: small ? page.small : page.address, words: pictureWords(parts) }) };
}
