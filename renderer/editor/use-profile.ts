import { setProfile } from '../../core/branch/change.ts';
import type { Profile } from '../../core/branch/model.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { useSaver } from '../desk/use-saver.ts';
import type { BranchTabProps } from './branch-tab.tsx';
import { useExample } from './use-example.ts';

/** The branch's details, and a way to change them that new decks start with as well. */
export function useProfile({ settings, onSettings }: BranchTabProps): { profile: Profile; put: (next: Profile, field: string) => void } {
  // The invented branch's name is not kept for new decks.
  const { shown: isExample } = useExample();
  const { layer, change, branchOf } = useOpenDeck();
  const { fail } = useMessages();
  const { saver } = useSaver((profile: Profile) => onSettings({ profile }), fail);
  const put = (next: Profile, field: string): void => {
    change((now) => setProfile(now, next), `profile ${field}`);
    // New decks start with the same branch, but each has a meeting and letters of its own. One of a region's is not the user's own.
    if (!isExample && !branchOf) saver.put({ ...next, meeting: settings.profile.meeting, letter: settings.profile.letter });
  };
  return { profile: layer.profile, put };
}
