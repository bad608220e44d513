import type { Settings } from '../../bridge/contract.ts';
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
  return (
    <div className="branch-columns">
      <ProfileForm {...props} />
      <div className="stack-large">
        <LookForm />
        <ChangesList onJump={onJump} />
        <BranchFile />
      </div>
    </div>
  );
}
