import { useEffect, useState } from 'react';
import type { Audience } from '../../core/audience/model.ts';
import type { ExportReview } from '../../core/audience/review.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';

/** What an export of this version would hold, from main: the same that will be written. */
export function useReview(audience: Audience, leaveOutIncomplete: boolean): ExportReview | undefined {
  const { key, flush } = useOpenDeck();
  const { fail } = useMessages();
  const [found, setFound] = useState<{ review: ExportReview; leaveOutIncomplete: boolean }>();
  useEffect(() => {
    let current = true;
    void (async () => {
      try {
        await flush();
        const review = await ask('export.review', { key, audience, leaveOutIncomplete, format: 'pptx' });
        if (current) setFound({ review, leaveOutIncomplete });
      } catch (thrown) {
        if (current) fail(thrown);
      }
    })();
    return () => {
      current = false;
    };
  }, [key, audience, leaveOutIncomplete, flush, fail]);
  // An answer for the version that was chosen before says nothing about this one.
  return found?.review.audience === audience && found.leaveOutIncomplete === leaveOutIncomplete ? found.review : undefined;
}
