import { useEffect, useMemo } from 'react';
import { isFromAnother } from '../../../core/branch/made-from.ts';
import { openConflicts } from '../../../core/merge/resolve.ts';
import { Button } from 'react-aria-components';
import { useMessages } from '../../desk/messages.tsx';
import { PageHeading } from '../../desk/page-heading.tsx';
import { useOpenDeck } from '../../desk/session.tsx';
import { focusInstead } from '../../editor/place.ts';
import { Decide } from './decide.tsx';
import { TakeAlong } from './take-along.tsx';
import type { KeptUpdate } from './use-kept-update.ts';
import { usePlan } from './use-plan.ts';
import '../update.css';

interface OwnUpdatePageProps {
  kept: KeptUpdate;
  /** The slide that was asked about. */
  slide: string | undefined;
  onBack: () => void;
  onSlide: (id: string) => void;
}

/** A new version of the open deck: what is new, what becomes of the changes to it, and afterwards what is left to decide. */
export function OwnUpdatePage({ kept, slide, onBack, onSlide }: OwnUpdatePageProps) {
  const session = useOpenDeck();
  const { fail } = useMessages();
  const { layer, branchOf, edition: { national, issued: { meta } } } = session;
  // A region's branches are updated together, on its own page.
  const isBehind = branchOf === undefined && isFromAnother(layer, meta);
  const plan = usePlan(session, isBehind, fail);
  const open = useMemo(() => (isBehind ? [] : openConflicts(layer, national)), [isBehind, layer, national]);
  const isReady = !isBehind || plan !== undefined;

  useEffect(() => {
    if (slide !== undefined && isReady) focusInstead(() => document.querySelector<HTMLElement>(`[data-slide="${CSS.escape(slide)}"]`));
  }, [slide, isReady]);

  const head = (
    <div className="page-top">
      <PageHeading>{isBehind ? `${meta.title}, version ${meta.version || 'without a name'}` : 'Changed on both sides'}</PageHeading>
      <Button className="button" onPress={onBack}>Back to the slides</Button>
    </div>
  );
  const shown = () => {
    if (!isBehind) return <Decide head={head} open={open} kept={kept} onBack={onBack} onSlide={onSlide} />;
    if (plan !== undefined && !('message' in plan)) return <TakeAlong head={head} plan={plan} kept={kept} onBack={onBack} onSlide={onSlide} />;
    return (
      <div className="update-body">
        {head}
        {plan === undefined
          ? <p className="muted" role="status">Looking at what is new…</p>
          : <div className="notice"><p><strong>Your changes can’t be taken to this version.</strong> {plan.message} {plan.hint}</p></div>}
      </div>
    );
  };
  return <main className="page update-page">{shown()}</main>;
}
