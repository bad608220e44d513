import { useEffect, useState } from 'react';
import type { ExportReview, ReviewOrder } from '../../core/audience/review.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';

const isSame = (one: ReviewOrder, other: ReviewOrder): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What an export would hold, from main: the same that will be written. @param order the same object until something else is ordered */
export function useReview(order: ReviewOrder): ExportReview | undefined {
  const { key, flush } = useOpenDeck();
  const { fail } = useMessages();
  const [found, setFound] = useState<{ review: ExportReview; of: ReviewOrder }>();
  useEffect(() => {
    let current = true;
    void (async () => {
      try {
        await flush();
        const review = await ask('export.review', { key, ...order });
        if (current) setFound({ review, of: order });
      } catch (thrown) {
        if (current) fail(thrown);
      }
    })();
    return () => {
      current = false;
    };
  }, [key, order, flush, fail]);
  // An answer for what was ordered before says nothing about this.
  return found && isSame(found.of, order) ? found.review : undefined;
}
