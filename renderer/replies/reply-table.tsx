import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { SortDescriptor } from 'react-aria-components';
import type { EmployerRow, SortColumn } from '../../core/replies/list.ts';
import { isDue } from '../../core/replies/next-step.ts';
import { dueWords } from '../../core/replies/reminders.ts';
import { shortDate } from './short-date.ts';

const COLUMNS: readonly { id: SortColumn; label: string }[] = [
  { id: 'name', label: 'Employer' },
  { id: 'next', label: 'Next step' },
  { id: 'sent', label: 'Letter sent' },
  { id: 'heard', label: 'Reply received' },
  { id: 'forwarded', label: 'Forwarded' },
  { id: 'acknowledged', label: 'Acknow\u00ADledged' },
  { id: 'jcnc', label: 'JCNC meets' },
  { id: 'response', label: 'Response' },
];

interface ReplyTableProps {
  rows: readonly EmployerRow[];
  /** ISO day. */
  today: string;
  order: SortDescriptor;
  onOrder: (order: SortDescriptor) => void;
  onOpen: (employerId: string) => void;
}

/** The list as a table: arrow keys go through it, Enter on a heading sorts, Enter on a line opens the employer. */
export function ReplyTable({ rows, today, order, onOrder, onOpen }: ReplyTableProps) {
  return (
    <div className="reply-scroll">
      <Table className="reply-table" aria-label="Employers" sortDescriptor={order} onSortChange={onOrder} onRowAction={(key) => onOpen(String(key))}>
        <TableHeader columns={COLUMNS}>
          {({ id, label }) => (
            <Column id={id} isRowHeader={id === 'name'} allowsSorting className="reply-column" textValue={label.replace('\u00AD', '')}>
              {({ sortDirection }) => <>{label}<span className="reply-sort" aria-hidden="true">{sortDirection === undefined ? '' : sortDirection === 'ascending' ? '▲' : '▼'}</span></>}
            </Column>
          )}
        </TableHeader>
        <TableBody items={rows.map((row) => ({ ...row, key: row.id }))} renderEmptyState={() => <p className="reply-none">No employer is like that. Choose “All employers”, or clear the search.</p>}>
          {(row) => (
            <Row id={row.id} textValue={row.name} className="reply-row">
              <Cell><strong>{row.name}</strong>{row.kind !== '' && <span className="muted reply-under">{row.kind}</span>}</Cell>
              <Cell><Next row={row} today={today} /></Cell>
              <Cell><Day iso={row.sent} /></Cell>
              <Cell><Day iso={row.heard} /></Cell>
              <Cell><Day iso={row.forwarded} /></Cell>
              <Cell><Day iso={row.acknowledged} /></Cell>
              <Cell><Day iso={row.jcnc} otherwise="not known" /></Cell>
              <Cell>{row.response === '' && row.answered === '' ? <Day iso="" otherwise="none recorded" /> : <>{row.response || 'Not said yet'}<span className="muted reply-under">{shortDate(row.answered)}</span></>}</Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </div>
  );
}

function Next({ row: { next }, today }: { row: EmployerRow; today: string }) {
  if (!next) return <span className="muted">Nothing to do</span>;
  const words = dueWords(next.due, today, shortDate);
  return <>{next.title}{words !== '' && <span className={`reply-under ${isDue(next, today) ? 'reply-due' : 'muted'}`}>{words}</span>}</>;
}

/** A day, or a dash that is read out as what it means. */
const Day = ({ iso, otherwise = 'not yet' }: { iso: string; otherwise?: string }) =>
  iso === '' ? <><span className="muted" aria-hidden="true">–</span><span className="visually-hidden">{otherwise}</span></> : shortDate(iso);
