import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { useMeeting } from './parts/live-meeting.ts';
import { VERB_WORDS } from './parts/verb-words.ts';

const SAID = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' } as const;
const TOOLTIP_AFTER_MS = 300;

/** Undo, redo, and whether everything is on disk. */
export function MeetingSteps() {
  const { undo, redo, undoes, redoes, saved } = useMeeting();
  return (
    <div className="meeting-steps">
      <p className={`save-state ${saved}`} role="status">{SAID[saved]}</p>
      <TooltipTrigger delay={TOOLTIP_AFTER_MS}>
        <Button className="button small" aria-label="Undo" isDisabled={!undoes} onPress={undo}><Icon name="undo" /><span className="step-word">Undo</span></Button>
        <Tooltip className="tooltip" placement="bottom">Undo: {undoes && VERB_WORDS[undoes]}</Tooltip>
      </TooltipTrigger>
      <TooltipTrigger delay={TOOLTIP_AFTER_MS}>
        <Button className="button small" aria-label="Redo" isDisabled={!redoes} onPress={redo}><Icon name="redo" /><span className="step-word">Redo</span></Button>
        <Tooltip className="tooltip" placement="bottom">Redo: {redoes && VERB_WORDS[redoes]}</Tooltip>
      </TooltipTrigger>
    </div>
  );
}
