import type { UpdateOfBranch } from '../../../bridge/update-calls.ts';
import type { Choice } from '../../../core/merge/model.ts';
import { ConflictView } from '../../update/conflict-view.tsx';
import { TakenAlong, ToLookAt } from '../../update/to-look-at.tsx';

interface UpdateBranchProps {
  branch: UpdateOfBranch;
  onChoose: (slide: string, choice: Choice | null) => void;
}

/** What an update does to one branch: what is to be decided, what to look at, what was taken along. */
export function UpdateBranch({ branch: { slug, name, conflicts, calledOut, carried }, onChoose }: UpdateBranchProps) {
  return (
    <div className="update-branch">
      <h2>{slug === '' ? 'The region’s own changes' : name}</h2>
      {conflicts.map((conflict) => <ConflictView key={conflict.slide} whose={slug === '' ? 'region' : 'branch'} conflict={conflict} onChoose={(choice) => onChoose(conflict.slide, choice)} />)}
      <ToLookAt calledOut={calledOut} />
      <TakenAlong carried={carried} />
      {conflicts.length + calledOut.length + carried.length === 0 && <p className="muted">All of its changes are taken along as they are.</p>}
    </div>
  );
}
