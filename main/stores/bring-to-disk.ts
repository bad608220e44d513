import type { LiveMeeting } from './live-meeting.ts';
import { isSaved, tryLater } from './unsaved.ts';

/**
 * Has a meeting's file and its copy written, as far as anything of them waits. A copy that is refused is tried again by itself: it
 * may hold in clear what is locked by now.
 * @param copy where the copy lies
 */
export async function bringToDisk(meeting: LiveMeeting, copy: string): Promise<void> {
  const { file } = meeting;
  if (!file.isSaved() || !file.isCopied()) await file.save();
  await file.settled();
  if (file.isCopied() || file.isStopped()) isSaved(copy);
  else tryLater(copy, `The copy of the meeting “${meeting.now().meeting.title}”`, () => bringToDisk(meeting, copy));
}
