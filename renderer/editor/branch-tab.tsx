import type { Settings } from '../../bridge/contract.ts';
import { BranchFile } from './branch-file.tsx';
import { ChangesList } from './changes-list.tsx';
import { ProfileForm } from './profile-form.tsx';
import './branch.css';

export interface BranchTabProps {
  settings: Settings;
  onSettings: (part: Partial<Settings>) => Promise<void>;
}

/** Who the branch is, and everything that it changed. */
export function BranchTab(props: BranchTabProps) {
  return (
    <div className="branch-columns">
      <ProfileForm {...props} />
      <div className="stack-large">
        <ChangesList />
        <BranchFile />
      </div>
    </div>
  );
}
