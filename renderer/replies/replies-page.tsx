import type { Settings } from '../../bridge/contract.ts';
import { EmployerPage } from './employer-page.tsx';
import { ReplyList } from './reply-list.tsx';
import { useReplies } from './use-replies.ts';
import './employer.css';
import './replies.css';

export interface RepliesPageProps {
  /** ISO day. */
  today: string;
  settings: Settings;
  /** The employer that is shown; undefined for the list. */
  employerId: string | undefined;
  onEmployer: (employerId: string | undefined) => void;
  /** To what the open deck brings for employers; undefined while none is open. */
  campaign: { letters: () => void; pack: () => void } | undefined;
}

/** Replies from employers: the list of all, or one of them. */
export function RepliesPage({ employerId, ...props }: RepliesPageProps) {
  const use = useReplies();
  const { now } = use;
  if (!now) return <main className="page"><p className="muted" role="status">Reading what is recorded…</p></main>;
  const record = now.employers.find(({ id }) => id === employerId);
  return record
    ? <EmployerPage key={record.id} record={record} use={use} now={now} {...props} />
    : <ReplyList use={use} now={now} {...props} />;
}
