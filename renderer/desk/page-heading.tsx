import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { focusInstead } from '../editor/place.ts';
import { useMessages } from './messages.tsx';

/** Before a page is led to. Nothing of the one before keeps the focus: the heading takes it, also where the page is there already. */
export function beginPage(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  focusInstead(() => (document.activeElement === document.body ? document.querySelector<HTMLElement>('main h1[tabindex]') : null), 1);
}

/** The title of a page. Takes the focus when the page comes, so that a screen reader says where it is. */
export function PageHeading({ children, className, title }: { children: ReactNode; className?: string; title?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { clear } = useMessages();
  // What went wrong on a page is left behind with it.
  useEffect(() => clear, [clear]);
  useEffect(() => {
    // A page that put the focus in a field of its own keeps it there.
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus();
  }, []);
  return <h1 ref={heading} tabIndex={-1} className={`page-heading ${className ?? ''}`} {...(title !== undefined && { title })}>{children}</h1>;
}
