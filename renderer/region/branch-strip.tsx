import { useCallback, useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { Opened } from '../../bridge/contract.ts';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMaybeSession } from '../desk/session.tsx';
import { isTypedIn } from './use-back-key.ts';
import type { RegionUse } from './use-region.ts';
import './branch-strip.css';

interface BranchStripProps {
  use: RegionUse;
  onOpen: (answer: () => Promise<Opened>) => void;
  /** Back to the region's table. */
  onBack: () => void;
}

/** Says whose branch of a region is open, with the ways back and to the next. Nothing where the open deck is no region's. */
export function BranchStrip({ use, onOpen, onBack }: BranchStripProps) {
  const of = useMaybeSession()?.branchOf;
  const { now, rows, setView, read } = use;
  const region = of?.regionId;
  useEffect(() => {
    if (region !== undefined) void read();
  }, [region, read]);
  const at = of?.slug === undefined || now?.deck?.key !== of.deckKey ? -1 : rows.findIndex(({ slug }) => slug === of.slug);
  const before = at > 0 ? rows[at - 1] : undefined;
  const after = at < 0 ? undefined : rows[at + 1];
  const go = useCallback((row: typeof before) => {
    if (!row) return;
    setView({ goTo: { slug: row.slug } });
    onOpen(() => ask('deck.open', { key: row.key }));
  }, [onOpen, setView]);

  const open = of !== undefined;
  useEffect(() => {
    if (!open) return undefined;
    const obey = (key: string) => {
      if (key === 'ArrowLeft') onBack();
      else go(key === 'PageUp' ? before : after);
    };
    const key = (event: KeyboardEvent) => {
      if (!['ArrowLeft', 'PageUp', 'PageDown'].includes(event.key) || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (isTypedIn(event.target) || document.querySelector('[role=dialog]')) return;
      // Whatever else takes the key comes first, such as the editor's own way back.
      setTimeout(() => { if (!event.defaultPrevented) obey(event.key); });
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, [open, before, after, go, onBack]);

  if (!of) return null;
  return (
    <section className="branch-strip" aria-label="Branch of a region">
      <Button className="button small" onPress={onBack}><Icon name="outdent" />Back to {of.region || 'the region'}</Button>
      {of.slug === undefined
        ? <p><strong>{of.region}</strong>: the region’s own changes, which every branch of it has</p>
        : <p><strong>{of.branch}</strong>, in {of.region || 'a region'}</p>}
      {at >= 0 && (
        <div className="row branch-steps">
          <span className="muted">{at + 1} of {rows.length}</span>
          <Button className="button small icon-only" aria-label={before ? `Previous branch: ${before.name}` : 'Previous branch'} isDisabled={!before} onPress={() => go(before)}><Icon name="up" /></Button>
          <Button className="button small icon-only" aria-label={after ? `Next branch: ${after.name}` : 'Next branch'} isDisabled={!after} onPress={() => go(after)}><Icon name="down" /></Button>
        </div>
      )}
    </section>
  );
}

/** Says on the pages of what is one's own that they aren't the branch's which is open. Nothing where the open deck is no region's. */
export function OwnStrip() {
  const of = useMaybeSession()?.branchOf;
  if (!of) return null;
  return (
    <section className="branch-strip" aria-label="Branch of a region">
      <p><strong>{of.slug === undefined ? of.region : of.branch}</strong> is open, but what is here is your own: the branches of a region have no meetings, notes or replies of theirs.</p>
    </section>
  );
}
