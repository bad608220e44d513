import { useMemo, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import type { SortDescriptor } from 'react-aria-components';
import type { RepliesNow } from '../../bridge/replies-calls.ts';
import { employerRow, filterRows, REPLY_FILTER_NAMES, REPLY_FILTERS, SORT_COLUMNS, sortRows } from '../../core/replies/list.ts';
import type { ReplyFilter } from '../../core/replies/list.ts';
import { Icon } from '../controls/icon.tsx';
import { Picker } from '../controls/picker.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { PageHeading } from '../desk/page-heading.tsx';
import { counted } from '../editor/words.ts';
import { AddEmployer } from './add-employer.tsx';
import { NoEmployers } from './no-employers.tsx';
import { RepliesUndo } from './replies-undo.tsx';
import type { RepliesPageProps } from './replies-page.tsx';
import { ReplyTable } from './reply-table.tsx';
import { RulesForm } from './rules-form.tsx';
import { SEARCH_ID } from './search-replies.ts';
import type { RepliesUse } from './use-replies.ts';

interface ReplyListProps extends Omit<RepliesPageProps, 'employerId'> {
  use: RepliesUse;
  now: RepliesNow;
}

const FILTERS = REPLY_FILTERS.map((value) => ({ value, label: REPLY_FILTER_NAMES[value] }));

/** Every employer in a line: how far things are, and what comes next. */
export function ReplyList({ use, now, today, settings, onEmployer }: ReplyListProps) {
  const { fail, say } = useMessages();
  const [filter, setFilter] = useState<ReplyFilter>('all');
  const [words, setWords] = useState('');
  const [order, setOrder] = useState<SortDescriptor>({ column: 'next', direction: 'ascending' });
  const [adding, setAdding] = useState(false);
  const { employers, rules } = now;
  const rows = useMemo(() => {
    const all = employers.map((record) => employerRow(record, today, rules));
    const column = SORT_COLUMNS.find((each) => each === order.column) ?? 'name';
    return sortRows(filterRows(all, filter, words, today), column, order.direction === 'descending');
  }, [employers, rules, today, filter, words, order]);

  const save = async () => {
    const written = await ask('replies.exportCsv', { employerIds: rows.map(({ id }) => id) });
    if (written) say(`The list was saved as ${written.fileName}, with ${counted(rows.length, 'employer')}.`);
  };
  const narrowed = filter !== 'all' || words.trim() !== '';
  return (
    <main className="page replies">
      <div className="page-top">
        <PageHeading>Replies from employers</PageHeading>
        <div className="row">
          <RepliesUndo {...use} />
          {employers.length > 0 && <Button className="button" onPress={() => void save().catch(fail)}><Icon name="export" />Export the list as CSV…</Button>}
          <Button className={employers.length > 0 ? 'button primary' : 'button'} onPress={() => setAdding(true)}><Icon name="plus" />Add an employer…</Button>
        </div>
      </div>
      {employers.length === 0
        ? <NoEmployers use={use} settings={settings} onAdd={() => setAdding(true)} onEmployer={onEmployer} />
        : (
          <>
            <div className="replies-tools">
              <SearchField className="text-field search" value={words} onChange={setWords}>
                <Label className="field-label">Search employers</Label>
                <div className="search-box">
                  <Input id={SEARCH_ID} className="field" placeholder="Name, note or what was said" />
                  <Button className="button quiet icon-only clear-search"><Icon name="close" /></Button>
                </div>
              </SearchField>
              <Picker label="Show" options={FILTERS} value={filter} onChange={setFilter} />
              <p className="muted replies-count" role="status">
                {narrowed ? `${rows.length} of ${counted(employers.length, 'employer')}` : counted(employers.length, 'employer')}
              </p>
            </div>
            <ReplyTable rows={rows} today={today} order={order} onOrder={setOrder} onOpen={onEmployer} />
            <RulesForm rules={rules} onRules={(next) => use.run(() => ask('replies.rules', { rules: next }))} />
          </>
        )}
      {adding && <AddEmployer use={use} employers={employers} settings={settings} onAdded={onEmployer} onClose={() => setAdding(false)} />}
    </main>
  );
}
