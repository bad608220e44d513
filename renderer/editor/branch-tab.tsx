import type { Settings } from '../../bridge/contract.ts';
import { useOpenDeck } from '../desk/session.tsx';
import { BranchFile } from './branch-file.tsx';
import { ChangesList } from './changes-list.tsx';
import { LookForm } from './look-form.tsx';
import type { Place } from './place.ts';
import { ProfileForm } from './profile-form.tsx';
import './branch.css';

export interface BranchTabProps {
  settings: Settings;
  onSettings: (part: Partial<Settings>) => Promise<void>;
}

/** Who the branch is, and everything that it changed. */
export function BranchTab({ onJump, ...props }: BranchTabProps & { onJump: (place: Place) => void }) {
  const { branchOf } = useOpenDeck();
  return (
    <div className="branch-columns">
      {branchOf && branchOf.slug === undefined ? <p className="empty">These are the region’s own changes. Details such as the employer and the meeting are each branch’s own: open a branch to put them in.</p> : <ProfileForm {...props} />}
      <div className="stack-large">
        <LookForm />
        <ChangesList onJump={onJump} />
        <BranchFile />
      </div>
    </div>
  );
}
