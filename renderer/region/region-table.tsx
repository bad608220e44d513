import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { Button, Cell, Checkbox, Column, ResizableTableContainer, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components';
import type { BranchRow } from '../../bridge/region-calls.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import { isIsoDay } from '../../core/figures/dates.ts';
import { stateWords } from '../../core/region/rows.ts';
import type { BranchColumn } from '../../core/region/rows.ts';
import { Chip } from '../controls/chip.tsx';
import type { Tone } from '../controls/chip.tsx';
import { Icon } from '../controls/icon.tsx';
import { joined } from '../editor/words.ts';
import { shortDate } from '../replies/short-date.ts';
import { BranchMenu } from './branch-menu.tsx';
import { REGION_SEARCH_ID } from './region-search.ts';
import type { RegionView } from './use-region.ts';

const ROW_HEIGHT = 48;
const COLUMNS: readonly { id: BranchColumn | 'more'; label: string; width: `${number}fr` | number; least: number }[] = [
  { id: 'name', label: 'Branch', width: '3fr', least: 150 },
  { id: 'employer', label: 'Employer', width: '3fr', least: 130 },
  { id: 'meeting', label: 'Meeting', width: 128, least: 120 },
  { id: 'state', label: 'With this deck', width: '4fr', least: 180 },
  { id: 'export', label: 'Last export', width: '3fr', least: 150 },
  { id: 'more', label: 'What is missing', width: 64, least: 64 },
];

export type BranchAct = 'open' | 'details' | 'rename' | 'remove';

interface RegionTableProps {
  rows: readonly BranchRow[];
  view: RegionView;
  onView: (part: Partial<RegionView>) => void;
  onAct: (act: BranchAct, row: BranchRow) => void;
}

const rowElement = (slug: string): HTMLElement | null => document.querySelector(`.region-table [role=row][data-key="${CSS.escape(slug)}"]`);

/** Tries once a frame: the line is drawn when it is scrolled to, and a dialog that closes gives the focus back first. */
function goToLine(scroller: HTMLElement | null, slug: string, index: number, tries = 20): void {
  requestAnimationFrame(() => {
    const found = document.querySelector('[role=dialog]') === null ? rowElement(slug) : null;
    if (found) return found.focus();
    if (tries === 20 && scroller) scroller.scrollTop = Math.max(0, index * ROW_HEIGHT - scroller.clientHeight / 2);
    if (tries > 0) goToLine(scroller, slug, index, tries - 1);
  });
}

/** The act that a key asks for on a line. */
function actOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): BranchAct | undefined {
  if (ctrlKey || metaKey || shiftKey) return undefined;
  if (key === 'Enter') return altKey ? 'details' : 'open';
  if (altKey) return undefined;
  return key === 'F2' ? 'rename' : key === 'Delete' ? 'remove' : undefined;
}

/** A line a branch. Only those in view are drawn; arrow keys, letters and Page Up and Down go through all of them. */
export function RegionTable({ rows, view, onView, onAct }: RegionTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const items = useMemo(() => rows.map((row) => ({ ...row, id: row.slug })), [rows]);

  // Back from a branch, and after one was changed, its line is in view and has the focus.
  const { goTo } = view;
  const gone = useRef<typeof goTo>(undefined);
  const late = useRef<typeof goTo>(undefined);
  useEffect(() => {
    if (!goTo || !('slug' in goTo) || goTo === gone.current) return;
    const index = rows.findIndex(({ slug }) => slug === goTo.slug);
    const isLate = late.current === goTo;
    late.current = goTo;
    if (index < 0) return;
    gone.current = goTo;
    // What was not there at once takes nothing from a search that has begun.
    if (!isLate || document.activeElement?.id !== REGION_SEARCH_ID) goToLine(box.current, goTo.slug, index);
  }, [rows, goTo]);

  const takeKey = (event: KeyboardEvent) => {
    const act = actOf(event);
    const { target } = event;
    if (!act || !(target instanceof HTMLElement) || target.closest('button, input') !== null) return;
    const slug = target.closest('[role=row]')?.getAttribute('data-key');
    const row = rows.find((each) => each.slug === slug);
    if (!row) return;
    // Before the table: with branches chosen it would take Enter for one more.
    event.preventDefault();
    event.stopPropagation();
    onAct(act, row);
  };

  // Shift and F10 and the menu key come as this event too.
  const [menu, setMenu] = useState<{ row: BranchRow; beside: Element }>();
  const askMenu = (event: MouseEvent) => {
    const beside = event.target instanceof Element ? event.target.closest('[role=row]') : null;
    const row = rows.find(({ slug }) => slug === beside?.getAttribute('data-key'));
    if (!beside || !row) return;
    event.preventDefault();
    setMenu({ row, beside });
  };

  return (
    <div className="region-keys" onKeyDownCapture={takeKey} onContextMenu={askMenu}>
      <ResizableTableContainer ref={box} className="region-scroll">
        <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: ROW_HEIGHT, headingHeight: 44 }}>
          <Table
            className="region-table"
            aria-label="Branches"
            selectionMode="multiple"
            selectedKeys={view.chosen}
            onSelectionChange={(keys) => onView({ chosen: keys === 'all' ? new Set(rows.map(({ slug }) => slug)) : new Set([...keys].map(String)) })}
            sortDescriptor={view.order}
            onSortChange={(order) => onView({ order })}
            onRowAction={(key) => {
              const row = rows.find(({ slug }) => slug === key);
              if (row) onAct('open', row);
            }}
          >
            <TableHeader>
              <Column width={52} minWidth={52} className="region-column"><ChooseBox /></Column>
              {COLUMNS.map(({ id, label, width, least }) => (
                <Column key={id} id={id} isRowHeader={id === 'name'} allowsSorting={id !== 'more'} width={width} minWidth={least} className="region-column" textValue={label}>
                  {({ sortDirection }) => id === 'more' ? <span className="visually-hidden">{label}</span> : <>{label}<span className="region-sort" aria-hidden="true">{sortDirection === undefined ? '' : sortDirection === 'ascending' ? '▲' : '▼'}</span></>}
                </Column>
              ))}
            </TableHeader>
            <TableBody items={items} renderEmptyState={() => <p className="region-none">No branch is like that. Choose “All”, or clear the search.</p>}>
              {(row) => (
                <Row id={row.id} textValue={row.name} className="region-row">
                  <Cell><ChooseBox /></Cell>
                  <Cell><strong className="region-line">{row.name}</strong></Cell>
                  <Cell><span className="region-line">{row.employer || <Nothing />}</span></Cell>
                  <Cell>{row.meeting === '' ? <Nothing /> : isIsoDay(row.meeting) ? shortDate(row.meeting) : row.meeting}</Cell>
                  <Cell><State row={row} /></Cell>
                  <Cell><Exported row={row} /></Cell>
                  <Cell><Button className="button quiet icon-only" aria-label={`What is missing for ${row.name}`} onPress={() => onAct('details', row)}><Icon name="more" /></Button></Cell>
                </Row>
              )}
            </TableBody>
          </Table>
        </Virtualizer>
      </ResizableTableContainer>
      {menu && <BranchMenu row={menu.row} beside={menu.beside} onAct={onAct} onClose={() => setMenu(undefined)} />}
    </div>
  );
}

const ChooseBox = () => <Checkbox slot="selection" className="tick region-tick"><span className="tick-box" aria-hidden="true"><Icon name="tick" /></span></Checkbox>;

const Nothing = () => <><span className="muted" aria-hidden="true">–</span><span className="visually-hidden">not known</span></>;

/** When it was exported and for whom, and whether it would be another file now. */
function Exported({ row: { last, state } }: { row: BranchRow }) {
  if (!last) return <>{state && <span className="muted">None</span>}</>;
  const day = shortDate(last.day);
  const names = last.audiences.map((audience) => AUDIENCE_NAMES[audience]);
  // The cell has two short lines: several are named without articles.
  const words = `${day}, for ${names.length > 2 ? 'all three' : names.length > 1 ? last.audiences.join(', ') : joined(names)}`;
  return <span className="region-exported" title={`${day}, for ${joined(names)}${last.older ? ', changed since' : ''}`}>{last.older && <Chip tone="warn">Changed since</Chip>} <span className={last.older ? 'region-line' : ''}>{words}</span></span>;
}

function State({ row: { state } }: { row: BranchRow }) {
  if (!state) return <span className="muted">Not looked at yet</span>;
  const [first = '', ...others] = stateWords(state);
  const tone: Tone = first === 'Ready' ? 'ok' : first === 'Not begun' ? 'plain' : 'warn';
  return <span className="region-line"><Chip tone={tone}>{first}</Chip>{others.length > 0 && <>{' '}<span className="muted region-others">{others.join(', ')}</span></>}</span>;
}
