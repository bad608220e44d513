import type { UpdateOfBranch } from '../../../bridge/update-calls.ts';
import type { Choice } from '../../../core/merge/model.ts';
import { ConflictView } from './conflict-view.tsx';

interface UpdateBranchProps {
  branch: UpdateOfBranch;
  onChoose: (slide: string, choice: Choice | null) => void;
}

/** What an update does to one branch: what is to be decided, what to look at, what was taken along. */
export function UpdateBranch({ branch: { slug, name, conflicts, calledOut, carried }, onChoose }: UpdateBranchProps) {
  return (
    <div className="update-branch">
      <h2>{slug === '' ? 'The region’s own changes' : name}</h2>
      {conflicts.map((conflict) => <ConflictView key={conflict.slide} conflict={conflict} onChoose={(choice) => onChoose(conflict.slide, choice)} />)}
      {calledOut.length > 0 && (
        <section>
          <h3>To look at</h3>
          <ul>{calledOut.map(({ says, found }, index) => <li key={index}>{says}{found !== '' && !says.includes(found) && <> <span className="muted">“{found}”</span></>}</li>)}</ul>
        </section>
      )}
      {carried.length > 0 && (
        <section>
          <h3>Taken along</h3>
          <ul>{carried.map(({ says }, index) => <li key={index}>{says}</li>)}</ul>
        </section>
      )}
      {conflicts.length + calledOut.length + carried.length === 0 && <p className="muted">None of its changes is touched by what is new.</p>}
    </div>
  );
}
