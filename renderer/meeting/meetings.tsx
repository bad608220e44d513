import { MeetingPage } from './meeting-page.tsx';
import { MeetingsPage } from './meetings-page.tsx';

interface MeetingsProps {
  today: string;
  /** The meeting that is open; undefined: the list of all. */
  open: string | undefined;
  onOpen: (meetingId: string | undefined) => void;
  /** Shows the notes, of this meeting where one is named. */
  onNotes: (meetingId: string | undefined) => void;
  onPresent: () => void;
  onDeck: (key: string) => void;
}

/** The meetings, or the one that is open. */
export function Meetings({ today, open, onOpen, onNotes, onPresent, onDeck }: MeetingsProps) {
  if (open === undefined) return <MeetingsPage today={today} onOpen={onOpen} onNotes={() => onNotes(undefined)} />;
  return <MeetingPage key={open} meetingId={open} today={today} onBack={() => onOpen(undefined)} onNotes={() => onNotes(open)} onPresent={onPresent} onDeck={onDeck} />;
}
