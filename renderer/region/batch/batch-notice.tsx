import { Button } from 'react-aria-components';
import type { BatchState } from '../../../bridge/batch-calls.ts';
import { printDate } from '../../../core/figures/dates.ts';
import { ask } from '../../desk/ask.ts';
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
  return (
    <div className="notice batch-notice">
      <p><strong>Not all files of {title} were made: {made} of {all}.</strong> Those in {place} are whole. Going on makes the rest, for {printDate(day)} as before.</p>
      <div className="row">
        <Button className="button small primary" onPress={goOn}>Go on where it stopped</Button>
        <Button className="button small" onPress={() => void batch.run(() => ask('batch.leave'))}>Leave it</Button>
      </div>
    </div>
  );
}
