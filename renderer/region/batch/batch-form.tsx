import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RegionNow } from '../../../bridge/region-calls.ts';
import { filterLines } from '../../../core/region/rows.ts';
import { Choice } from '../../controls/choice.tsx';
import { ask } from '../../desk/ask.ts';
import { counted } from '../../editor/words.ts';
import { BatchFolderField } from './batch-folder.tsx';
import { BatchKinds } from './batch-kinds.tsx';
import { BatchNames } from './batch-names.tsx';
import type { BatchUse } from './use-batch.ts';
import { useOffer } from './use-offer.ts';

type Which = 'all' | 'chosen' | 'ready';

interface BatchFormProps {
  now: RegionNow;
  /** Slugs of the branches that are chosen in the table. */
  chosen: ReadonlySet<string>;
  batch: BatchUse;
  fail: (thrown: unknown) => void;
}

/** Asks which files are to be made for which branches, how they are called and where they go. */
export function BatchForm({ now, chosen, batch, fail }: BatchFormProps) {
  const [which, setWhich] = useState<Which>(chosen.size > 0 ? 'chosen' : 'all');
  const [anew, setAnew] = useState(false);
  const [beginning, setBeginning] = useState(false);
  const slugs = useMemo(() => {
    const rows = which === 'ready' ? filterLines(now.rows, 'ready', '') : which === 'chosen' ? now.rows.filter(({ slug }) => chosen.has(slug)) : now.rows;
    return rows.map(({ slug }) => slug);
  }, [which, now.rows, chosen]);
  const { offer, choices, choose, folder, chooseFolder, example } = useOffer(slugs, fail);
  if (!offer || !choices) return <p className="muted" role="status">Looking at what can be made…</p>;

  const ready = filterLines(now.rows, 'ready', '').length;
  const files = example?.files ?? 0;
  const whyNot = slugs.length === 0 ? 'No branch is chosen.'
    : choices.audiences.length === 0 ? 'Choose whom the files are for.'
      : choices.formats.length + choices.letters.length === 0 ? 'Choose at least one kind of file.'
        : example && example.fault !== '' ? 'The names are not right yet.'
          : example && files === 0 ? 'None of these letters is for them.'
            : folder === undefined ? 'Choose a folder for the files.' : '';
  const begin = async () => {
    setBeginning(true);
    await batch.run(() => ask('batch.run', { wish: { ...choices, slugs }, anew: anew && folder?.before !== undefined }));
    setBeginning(false);
  };
  return (
    <>
      <div className="batch-form">
        <Choice bar label="Which branches" value={which} onChange={setWhich} options={[
          { value: 'all', label: `All (${now.rows.length})` },
          ...(chosen.size > 0 ? [{ value: 'chosen' as const, label: `The chosen (${chosen.size})` }] : []),
          { value: 'ready', label: `Only those that are ready (${ready})` },
        ]} />
        <BatchKinds offer={offer} choices={choices} onChoose={choose} />
        <Choice label="Where a figure that a slide needs is blank" value={choices.leaveOutIncomplete ? 'slide' : 'file'} onChange={(what) => choose({ leaveOutIncomplete: what === 'slide' })} options={[
          { value: 'slide', label: 'Leave the slide out' },
          { value: 'file', label: 'Don’t make the branch’s file' },
        ]} />
        <Choice label="Where an export would ask" value={choices.questions} onChange={(questions) => choose({ questions })} options={[
          { value: 'keep', label: 'Let it go out, and list it in the summary', help: 'Such as figures that may be out of date, and slides with a content note.' },
          { value: 'leave-out', label: 'Leave the slide out' },
          { value: 'stop', label: 'Don’t make the branch’s file', help: 'Open the branch and export it there, where each is asked.' },
        ]} />
        <BatchNames pattern={choices.pattern} example={example} onPattern={(pattern) => choose({ pattern })} />
        <BatchFolderField folder={folder} anew={anew} onAnew={setAnew} onChoose={() => void chooseFolder()} />
      </div>
      <footer className="batch-foot">
        <Button className="button primary" isDisabled={beginning || whyNot !== '' || example === undefined} onPress={() => void begin()}>{beginning ? 'Beginning…' : `Make ${counted(files, 'file')}`}</Button>
        <p className="muted" role="status">{whyNot || `For ${counted(slugs.length, 'branch', 'branches')}. Each file is opened again before it is kept, and one branch’s fault stops no other.`}</p>
      </footer>
    </>
  );
}
