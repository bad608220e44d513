import { useCallback, useEffect, useState } from 'react';
import type { Opened } from '../../bridge/contract.ts';
import { PageHeading } from '../desk/page-heading.tsx';
import { RegionStart } from './region-start.tsx';
import { UpdatePage } from './update/update-page.tsx';
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
  const { known, now, reading, read } = props.use;
  useEffect(() => void read(), [read]);
  const [updating, setUpdating] = useState(false);
  const back = useCallback(() => setUpdating(false), []);
  if (now && updating) return <UpdatePage key={now.id} use={props.use} onBack={back} onLetGo={props.onLetGo} />;
  if (now) return <RegionTablePage key={now.id} {...props} now={now} onUpdate={() => setUpdating(true)} />;
  if (!known || reading) return <main className="page region"><PageHeading>Region</PageHeading><p className="muted" role="status">Reading the region…</p></main>;
  return <RegionStart use={props.use} known={known} />;
}
