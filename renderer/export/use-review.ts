import { useEffect, useState } from 'react';
import type { ExportReview, ReviewOrder } from '../../core/audience/review.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';

interface Found {
  review: ExportReview;
  /** False while the answers or the kind of file are newer than what is said here. */
  current: boolean;
}

/**
 * What an export would hold, from main: the same that will be written.
 * The last answer for the same version stands until the next is there, so that nothing moves away under a hand.
 * @param order the same object until something else is ordered
 * @param filled of the PowerPoint that the deck was made of
 */
export function useReview(order: ReviewOrder, filled: boolean): Found | undefined {
  const { key, flush } = useOpenDeck();
  const { fail } = useMessages();
  const [found, setFound] = useState<{ review: ExportReview; of: ReviewOrder; filled: boolean }>();
  useEffect(() => {
    let wanted = true;
    void (async () => {
      try {
        await flush();
        const review = await (filled ? ask('export.reviewFilled', { key, audience: order.audience, answers: order.answers ?? {} }) : ask('export.review', { key, ...order }));
        if (wanted) setFound({ review, of: order, filled });
      } catch (thrown) {
        if (wanted) fail(thrown);
      }
    })();
    return () => {
      wanted = false;
    };
  }, [key, order, filled, flush, fail]);
  return found?.of.audience === order.audience && found.filled === filled ? { review: found.review, current: found.of === order } : undefined;
}
