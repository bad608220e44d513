import type { Settings } from '../../bridge/contract.ts';
import type { EmployerDetails } from '../../core/replies/model.ts';
import { useMaybeSession } from '../desk/session.tsx';

export const BLANK_EMPLOYER: EmployerDetails = { name: '', kind: '', contact: '', post: '', email: '', address: '' };

/** The employer in the branch's own details, of the open deck first; undefined where they name none. */
export function useOwnEmployer(settings: Settings): EmployerDetails | undefined {
  const session = useMaybeSession();
  const named = [session?.layer.profile.employer, settings.profile.employer].find((each) => each !== undefined && each.name.trim() !== '');
  return named && { ...named, email: '' };
}
