import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** The title of a page. Takes the focus when the page comes, so that a screen reader says where it is. */
export function PageHeading({ children, className }: { children: ReactNode; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A page that put the focus in a field of its own keeps it there.
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus();
  }, []);
  return <h1 ref={heading} tabIndex={-1} className={`page-heading ${className ?? ''}`}>{children}</h1>;
}
