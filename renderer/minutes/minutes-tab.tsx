import { useState } from 'react';
import { MINUTES_VERSIONS, MINUTES_VERSION_NAMES, type MinutesVersion } from '../../core/minutes/formats.ts';
import { Choice } from '../controls/choice.tsx';
import { useGuideTopic } from '../guide/use-guide.ts';
import { LetterPreview } from '../letters/letter-preview.tsx';
import { useMeeting } from '../meeting/parts/live-meeting.ts';
import { ApproveMinutes } from './approve-minutes.tsx';
import { LaterChanges } from './later-changes.tsx';
import { MinutesStanding } from './minutes-standing.tsx';
import { MinutesText } from './minutes-text.tsx';
import { SaveMinutes } from './save-minutes.tsx';
import { useMinutes } from './use-minutes.ts';
import '../letters/letters.css';
import './minutes.css';

const VIEWS = [{ value: 'page', label: 'Page' }, { value: 'text', label: 'Edit' }] as const;
const VERSIONS = MINUTES_VERSIONS.map((value) => ({ value, label: MINUTES_VERSION_NAMES[value] }));

/** The minutes of a meeting: drafted by themselves, edited, approved at a later meeting, saved with or without names. */
export function MinutesTab() {
  useGuideTopic('minutes');
  const { meeting } = useMeeting();
  const [view, setView] = useState<'page' | 'text'>('page');
  const [version, setVersion] = useState<MinutesVersion>('members');
  const minutes = useMinutes(meeting, version);
  if (!minutes) return <p role="status">Drafting the minutes…</p>;
  const { shown, fault } = minutes;
  return (
    <div className="minutes">
      <div className="minutes-side">
        <MinutesStanding minutes={minutes} />
        <LaterChanges minutes={minutes} />
        <ApproveMinutes minutes={minutes} />
        <SaveMinutes version={version} ready={shown !== undefined} />
      </div>
      <div className="minutes-main">
        <div className="minutes-bar">
          <Choice bar hideLabel label="What to show" options={VIEWS} value={view} onChange={setView} />
          {view === 'page' && <Choice bar hideLabel label="Version" options={VERSIONS} value={version} onChange={setVersion} />}
        </div>
        {view === 'text' && <MinutesText minutes={minutes} />}
        {view === 'page' && version === 'nameless' && shown && (
          <p className="minutes-names">{names(shown.withheld.length)} Read it through before you share it: a nickname, or a name that nobody entered in this meeting, is not known here.</p>
        )}
        {view === 'page' && (shown ? <LetterPreview shown={shown.page} /> : <p className="notice" role="alert">{fault}</p>)}
      </div>
    </div>
  );
}

const names = (count: number): string =>
  count === 0 ? 'No name is known in this meeting.' : `${count === 1 ? '1 name is' : `${count} names are`} replaced by what the person did.`;
