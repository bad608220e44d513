import { Button } from 'react-aria-components';
import type { Settings } from '../../bridge/contract.ts';
import { ask } from '../desk/ask.ts';
import { useOwnEmployer } from './own-employer.ts';
import type { RepliesUse } from './use-replies.ts';

interface NoEmployersProps {
  use: RepliesUse;
  settings: Settings;
  onAdd: () => void;
  onEmployer: (employerId: string) => void;
}

/** What the page is for, and how to begin. */
export function NoEmployers({ use, settings, onAdd, onEmployer }: NoEmployersProps) {
  const own = useOwnEmployer(settings);
  const addOwn = () => void use.run(async () => {
    const { employerId, now } = await ask('replies.add', { details: own ?? { name: '', kind: '', contact: '', post: '', email: '', address: '' } });
    onEmployer(employerId);
    return now;
  });
  return (
    <div className="empty replies-empty">
      <p><strong>No employer yet.</strong> Here you keep track of what became of the letter to each: when it went, when a reply came, whether it was forwarded and acknowledged, and how the JCNC responded. Branchdeck works out what comes next, and reminds you when it is due.</p>
      <p>Add the first employer, then put in the day on which the letter went. All of it stays on this computer.</p>
      <div className="row">
        {own && <Button className="button primary" onPress={addOwn}>Add {own.name}</Button>}
        <Button className={own ? 'button' : 'button primary'} onPress={onAdd}>Add another employer…</Button>
      </div>
    </div>
  );
}
