import { Button } from 'react-aria-components';
import type { Audience } from '../../core/audience/model.ts';
import { switchSlide } from '../../core/branch/change.ts';
import { openLines } from '../../core/ready/judge.ts';
import type { Remedy } from '../../core/ready/model.ts';
import { Choice } from '../controls/choice.tsx';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { figurePlace, slidePlace, type Place } from '../editor/place.ts';
import { counted } from '../editor/words.ts';
import { ReadyLines } from './ready-lines.tsx';
import { useAudience } from './use-audience.ts';
import { useReady } from './use-ready.ts';

interface ReadyDialogProps {
  /** The meeting that is presented at, where one was chosen. */
  meetingId: string | undefined;
  onClose: () => void;
  onPresent: () => void;
  /** Leads to where something is put right in Customise. */
  onPlace: (place: Place) => void;
  onLetters: () => void;
  onPack: () => void;
}

const VERSIONS: Record<Audience, string> = { members: 'Members', employer: 'Employer', public: 'Public' };

/** One check of all that can spoil a meeting, with what can be done about each. */
export function ReadyDialog({ meetingId, onClose, onPresent, onPlace, onLetters, onPack }: ReadyDialogProps) {
  const { edition, change } = useOpenDeck();
  const { fail, say } = useMessages();
  const [audience, setAudience] = useAudience();
  const lines = useReady(audience, meetingId);
  const open = lines && openLines(lines);

  const act = (remedy: Remedy): void => {
    switch (remedy.do) {
      case 'leave-out':
        change((layer) => remedy.slides.reduce((before, id) => switchSlide(before, edition.national, id, false), layer));
        return say(`${counted(remedy.slides.length, 'slide is', 'slides are')} switched off. Undo brings ${remedy.slides.length === 1 ? 'it' : 'them'} back.`);
      case 'open-figure':
        return onPlace(figurePlace(remedy.figure));
      case 'open-slide':
        return onPlace(slidePlace(remedy.slide));
      case 'open-checks':
        return onPlace({ tab: 'check', focus: 'check-count' });
      case 'open-letters':
        return onLetters();
      case 'open-pack':
        return onPack();
      case 'open-settings':
        return void ask('ready.settings', { of: remedy.of }).catch(fail);
    }
  };

  return (
    <Frame guide="present"
      title="Before you start"
      wide
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={onClose}>Close</Button>
          <Button className="button primary" onPress={onPresent}><Icon name="present" />Present…</Button>
        </>
      }
    >
      <div className="ready-head">
        {edition.deck.meta.audiences.length > 1 && (
          <Choice bar label="Who is in the room" options={edition.deck.meta.audiences.map((one) => ({ value: one, label: VERSIONS[one] }))} value={audience} onChange={setAudience} />
        )}
        <p role="status">{open === undefined ? 'Looking…' : open === 0 ? 'Everything that can be looked at from here is in order.' : `${counted(open, 'thing')} to look at. None of them keeps you from presenting.`}</p>
      </div>
      {lines && <ReadyLines lines={lines} onRemedy={act} />}
    </Frame>
  );
}
