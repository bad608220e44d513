import { useCallback, useMemo, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { SheetTaken } from '../../../bridge/sheet-calls.ts';
import type { RegionNow } from '../../../bridge/region-calls.ts';
import { ask } from '../../desk/ask.ts';
import { useMessages } from '../../desk/messages.tsx';
import { PageHeading } from '../../desk/page-heading.tsx';
import { useGuideTopic } from '../../guide/use-guide.ts';
import { counted } from '../../editor/words.ts';
import type { RegionPageProps } from '../region-page.tsx';
import type { RegionUse } from '../use-region.ts';
import { ColumnsView } from './columns-view.tsx';
import { RowsView } from './rows-view.tsx';
import { SheetFoot } from './sheet-foot.tsx';
import { useSheet, type SheetFrom, type SheetUse } from './use-sheet.ts';
import './sheet.css';

interface SheetPageProps {
  use: RegionUse;
  now: RegionNow;
  from: SheetFrom;
  onBack: () => void;
  onChoose: () => void;
  onLetGo: RegionPageProps['onLetGo'];
}

type Part = 'columns' | 'rows';

/** What a column has to be said of before rows make sense. */
const ofColumns = (code: string): boolean => ['header-likely', 'no-branch-column', 'sheet-no-header', 'column-twice'].includes(code);

/** A spreadsheet's figures before they are taken: what its columns give, every row with every problem by cell, and what would change. */
export function SheetPage({ use, now, from, onBack, onChoose, onLetGo }: SheetPageProps) {
  const { fail, say } = useMessages();
  useGuideTopic('region');
  const sheet = useSheet(from, fail, say);
  const { preview } = sheet;
  const [part, setPart] = useState<Part>();
  const [taking, setTaking] = useState(false);

  const take = useCallback(async () => {
    setTaking(true);
    try {
      // An open branch would save what it has over what is taken.
      if (!(await onLetGo('all'))) return;
      let taken: SheetTaken | undefined;
      const done = await use.run(async () => {
        taken = await ask('sheet.take', { ...sheet.said, columns: { ...sheet.said.columns }, without: [...sheet.said.without] });
        return taken.now;
      });
      if (!done || !taken) return sheet.again();
      say(`${saidOf(taken)} “Take back” undoes all of it.`);
      onBack();
    } finally {
      setTaking(false);
    }
  }, [onLetGo, use, sheet, say, onBack]);

  const head = (title: string) => (
    <div className="page-top">
      <PageHeading>{title}</PageHeading>
      <div className="row">
        <Button className="button" onPress={onChoose} isDisabled={taking}>Another file…</Button>
        <Button className="button" onPress={onBack} isDisabled={taking}>{preview ? 'Take nothing' : 'Cancel'}</Button>
      </div>
    </div>
  );
  if (!preview) {
    return (
      <main className="page region">
        {head(`Figures from ${from.fileName}`)}
        {sheet.failed ? <p>The spreadsheet could not be read, and nothing was taken of it.</p> : <p className="muted" role="status">Reading {from.fileName} and the region’s branches… Nothing is written.</p>}
      </main>
    );
  }
  const columnsOpen = preview.problems.filter(({ code, level }) => ofColumns(code) && level !== 'says').length;
  // Where it begins; from then on nobody is taken from one part to the other unasked.
  if (part === undefined) setPart(columnsOpen > 0 ? 'columns' : 'rows');
  return (
    <main className="page region sheet-page">
      {head(`Figures from ${preview.file}`)}
      <Parts sheet={sheet} part={part ?? (columnsOpen > 0 ? 'columns' : 'rows')} columnsOpen={columnsOpen} onPart={setPart} deck={now.deck?.title ?? ''} />
      <SheetFoot sheet={sheet} preview={preview} taking={taking} onTake={() => void take()} />
    </main>
  );
}

function saidOf({ values, branches, added }: SheetTaken): string {
  const words = [
    branches > 0 && `${counted(branches, 'branch has', 'branches have')} the spreadsheet’s figures now.`,
    added > 0 && `${counted(added, 'branch was', 'branches were')} added.`,
    `${counted(values, 'value')} changed.`,
  ];
  return words.filter(Boolean).join(' ');
}

interface PartsProps {
  sheet: SheetUse;
  part: Part;
  columnsOpen: number;
  onPart: (part: Part) => void;
  deck: string;
}

function Parts({ sheet, part, columnsOpen, onPart, deck }: PartsProps) {
  const { preview } = sheet;
  const open = useMemo(() => preview?.problems.filter(({ level }) => level !== 'says') ?? [], [preview]);
  if (!preview) return undefined;
  const stops = open.some(({ level }) => level === 'stops');
  return (
    <Tabs className="sheet-tabs" selectedKey={part} onSelectionChange={(key) => onPart(key === 'columns' ? 'columns' : 'rows')}>
      <TabList className="sheet-tab-list" aria-label="Parts of the spreadsheet">
        <Tab id="columns" className="tab">Columns{columnsOpen > 0 && <span className="tab-count">{columnsOpen}</span>}</Tab>
        <Tab id="rows" className="tab">Rows{open.length > 0 && <span className={stops ? 'tab-count error' : 'tab-count'}>{open.length}</span>}</Tab>
      </TabList>
      <TabPanel id="columns" className="sheet-panel"><ColumnsView sheet={sheet} preview={preview} deck={deck} open={columnsOpen} onRows={() => onPart('rows')} /></TabPanel>
      <TabPanel id="rows" className="sheet-panel"><RowsView sheet={sheet} preview={preview} /></TabPanel>
    </Tabs>
  );
}
