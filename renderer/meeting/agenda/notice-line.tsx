import { noticeOf } from '../../../core/meeting/notice.ts';
import { Icon } from '../../controls/icon.tsx';
import { useMeeting } from '../parts/live-meeting.ts';

/** By when notice of the meeting has to go out, by the branch's own rule for its kind. */
export function NoticeLine({ kind }: { kind: string }) {
  const { meeting, today } = useMeeting();
  const notice = noticeOf(meeting, kind, today);
  if (!notice) return null;
  return notice.left < 0 ? <p className="warn-line"><Icon name="warning" />{notice.words}</p> : <p className="muted">{notice.words}</p>;
}
