import { useCallback, useEffect, useState } from 'react';
import type { Opened } from '../../bridge/contract.ts';
import { useMessages } from '../desk/messages.tsx';
import { PageHeading } from '../desk/page-heading.tsx';
import { BatchPage } from './batch/batch-page.tsx';
import { useBatch } from './batch/use-batch.ts';
import { RegionStart } from './region-start.tsx';
import { UpdatePage } from './update/update-page.tsx';
import { SheetPage } from './sheet/sheet-page.tsx';
import { useSheetTarget } from './sheet/sheet-target.ts';
import { useFigures } from './sheet/use-figures.ts';
import { buttonLeft } from './region-search.ts';
import { RegionTablePage } from './region-table-page.tsx';
import type { RegionUse } from './use-region.ts';
import './region.css';

/** Closes the deck that is open where it is one of these branches', or with `all` a deck of any region. False where its changes could not be saved. */
export type LetGo = (slugs: readonly string[] | 'all') => Promise<boolean>;

export interface RegionPageProps {
  use: RegionUse;
  onOpen: (answer: () => Promise<Opened>) => void;
  onLetGo: LetGo;
}

/** A region of branches: its table, or the ways to one. */
export function RegionPage(props: RegionPageProps) {
  const { known, now, read } = props.use;
  // Only at first: what is chosen afterwards is asked for in a dialog, which stays.
  const [looked, setLooked] = useState(false);
  useEffect(() => void read().finally(() => setLooked(true)), [read]);
  const { fail, hush } = useMessages();
  const batch = useBatch(now?.id, fail);
  const [shown, setShown] = useState<'table' | 'update' | 'batch'>('table');
  const back = useCallback(() => setShown('table'), []);
  const { setView } = props.use;
  // What was said of the table goes with it; what is said on the way back to it stays.
  const leave = (to: 'update' | 'batch') => {
    hush();
    setView({ goTo: buttonLeft() });
    setShown(to);
  };
  const figures = useFigures(props.use);
  useSheetTarget(now && shown === 'table' ? figures.drop : undefined);
  if (now && figures.from) return <SheetPage key={`${now.id} ${figures.from.count}`} use={props.use} now={now} from={figures.from} onBack={figures.close} onChoose={figures.choose} onLetGo={props.onLetGo} />;
  if (now && shown === 'batch') return <BatchPage key={now.id} use={props.use} now={now} batch={batch} onOpen={props.onOpen} onBack={back} />;
  if (now && shown === 'update') return <UpdatePage key={now.id} use={props.use} onBack={back} onLetGo={props.onLetGo} />;
  if (now) return <RegionTablePage key={now.id} {...props} now={now} figures={figures} batch={batch} onBatch={() => leave('batch')} onUpdate={() => leave('update')} />;
  if (!known || !looked) return <main className="page region"><PageHeading>Region</PageHeading><p className="muted" role="status">Reading the region…</p></main>;
  return <RegionStart use={props.use} known={known} />;
}
