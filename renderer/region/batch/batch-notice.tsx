import { Button } from 'react-aria-components';
import type { BatchState } from '../../../bridge/batch-calls.ts';
import { printDate } from '../../../core/figures/dates.ts';
import { ask } from '../../desk/ask.ts';
import { chooseOtherFolder, needsOtherFolder } from './other-folder.ts';
import type { BatchUse } from './use-batch.ts';

/** Says on the region's page that files are being made, or that they were left unmade, with the way on. */
export function BatchNotice({ batch, onShow }: { batch: BatchUse; onShow: () => void }) {
  const { state } = batch;
  if (!state) return null;
  const { now, unfinished } = state;
  if (now && (now.stage === 'making' || now.stage === 'stopping')) {
    return (
      <div className="notice batch-notice">
        <p><strong>Files are being made for {now.region || 'a region'}: {now.done} of {now.all}.</strong> You can go on working.</p>
        <Button className="button small" onPress={onShow}>Show them</Button>
      </div>
    );
  }
  return unfinished ? <Unfinished batch={batch} unfinished={unfinished} onShow={onShow} /> : null;
}

function Unfinished({ batch, unfinished: { title, place, made, all, day }, onShow }: { batch: BatchUse; unfinished: NonNullable<BatchState['unfinished']>; onShow: () => void }) {
  const goOn = () => void batch.run(() => ask('batch.goOn')).then((begun) => { if (begun) onShow(); });
  const otherFolder = () => void chooseOtherFolder(batch).then((done) => { if (done) onShow(); });
  const elsewhere = needsOtherFolder(batch.state?.now);
  return (
    <div className="notice batch-notice">
      {made === 0
        ? <p><strong>{all === 1 ? 'The file' : `None of the ${all} files`} of {title} was {all === 1 ? 'not ' : ''}made.</strong> {all === 1 ? 'It was' : 'They were'} to go into {place}. {elsewhere ? 'Nothing could be written there.' : `Going on makes them, for ${printDate(day)} as before.`}</p>
        : <p><strong>Not all files of {title} were made: {made} of {all}.</strong> Those in {place} are whole. Going on makes the rest, for {printDate(day)} as before.</p>}
      <div className="row">
        {elsewhere && <Button className="button small primary" onPress={otherFolder}>Choose another folder…</Button>}
        <Button className={`button small ${elsewhere ? '' : 'primary'}`} onPress={goOn}>Go on where it stopped</Button>
        <Button className="button small" onPress={() => void batch.run(() => ask('batch.leave'))}>Leave it</Button>
      </div>
    </div>
  );
}
