import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button, Form } from 'react-aria-components';
import { maySee } from '../../core/audience/model.ts';
import type { Audience } from '../../core/audience/model.ts';
import { compose } from '../../core/slides/compose.ts';
import { Choice } from '../controls/choice.tsx';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { Tick } from '../controls/tick.tsx';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { LookChoice } from '../pictured/look-choice.tsx';
import { NO_SLIDES_ID, PresentCheck } from './present-check.tsx';
import { DisplayChoice } from './display-choice.tsx';
import { placesFor, usualPlace } from './places.ts';
import { isRunning, startPresenting } from './running.ts';
import { useAudience } from './use-audience.ts';
import { useDisplays } from './use-displays.ts';
import './present.css';

interface PresentDialogProps {
  /** The slide that is chosen in Customise. */
  slideId: string | undefined;
  /** The meeting that is run with it; undefined: the one of the deck's day. */
  meetingId: string | undefined;
  onClose: () => void;
  /** To the whole check. */
  onReady: () => void;
}

const IN_THE_ROOM: Record<Audience, string> = { members: 'Members', employer: 'Employer', public: 'Public' };
const SEES: Record<Audience, string> = {
  members: 'Everything that is switched on.',
  employer: 'Nothing that is kept to members.',
  public: 'Nothing that is kept to members or the employer.',
};

const FORM_ID = 'present-form';
/** A press of Enter that comes so soon after the first was meant for what opened this. */
const DEAF_MS = 400;

/** Asks who is in the room and where it looks, then begins. */
export function PresentDialog({ slideId, meetingId, onClose, onReady }: PresentDialogProps) {
  const { key, edition, flush } = useOpenDeck();
  const { fail, clear } = useMessages();
  const { audiences } = edition.deck.meta;
  const [audience, setAudience] = useAudience();
  const list = useDisplays();
  const [chosenPlace, setPlace] = useState<string>();
  const [fromHere, setFromHere] = useState(false);
  const [starting, setStarting] = useState(false);
  /** What is to begin once a presentation that runs has ended. */
  const [asking, setAsking] = useState<'present' | 'rehearse'>();

  const places = list ? placesFor(list.displays) : [];
  const place = places.find(({ value }) => value === chosenPlace) ?? usualPlace(places, list?.kept ?? null);
  const at = edition.deck.slides.findIndex(({ id }) => id === slideId);
  const here = edition.deck.slides[at];
  const canStartHere = at > 0 && here?.on === true && maySee(here.audience, audience);

  const [openedAt] = useState(() => performance.now());
  const leaveSecondPress = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.repeat || performance.now() - openedAt < DEAF_MS)) event.preventDefault();
  };

  const empty = compose(edition, audience).presentation.slides.length === 0;

  const start = async (what: 'present' | 'rehearse') => {
    if (!place) return;
    clear();
    setStarting(true);
    try {
      if (!(await flush())) return;
      await startPresenting({
        key,
        audience,
        ...(what === 'rehearse' ? { place: 'window', rehearse: true } : { place: place.place, displayId: place.displayId }),
        startAt: fromHere && canStartHere ? slideId : undefined,
        meetingId,
      });
      onClose();
    } catch (thrown) {
      setAsking(undefined);
      fail(thrown);
    } finally {
      setStarting(false);
    }
  };

  const begin = (what: 'present' | 'rehearse') => (isRunning() ? setAsking(what) : void start(what));

  if (asking) {
    return (
      <Frame guide="present"
        title="Present"
        onClose={onClose}
        foot={
          <>
            <Button className="button" autoFocus onPress={onClose}>Let it run</Button>
            <Button className="button primary" isDisabled={starting} onPress={() => void start(asking)}>End it and start again</Button>
          </>
        }
      >
        <p>A presentation is running. End it and start again?</p>
      </Frame>
    );
  }
  return (
    <Frame guide="present"
      title="Present"
      wide
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={onClose}>Not now</Button>
          <Button className="button" isDisabled={starting || empty} onPress={() => begin('rehearse')}>Rehearse</Button>
          <Button
            className="button primary"
            type="submit"
            form={FORM_ID}
            isDisabled={starting || empty}
            {...(empty && { 'aria-describedby': NO_SLIDES_ID })}
          >
            <Icon name="present" />Start presenting
          </Button>
        </>
      }
    >
      <Form id={FORM_ID} onSubmit={(event) => { event.preventDefault(); begin('present'); }}>
        <div className="present-columns" onKeyDownCapture={leaveSecondPress}>
          <div className="present-column">
            <Choice
              label="Who is in the room"
              autoFocus
              options={audiences.map((one) => ({ value: one, label: IN_THE_ROOM[one], help: SEES[one] }))}
              value={audience}
              onChange={setAudience}
            />
            <LookChoice />
            <PresentCheck audience={audience} meetingId={meetingId} onReady={onReady} />
            {canStartHere && <Tick isSelected={fromHere} onChange={setFromHere}>Start from slide {at + 1}, which is chosen now</Tick>}
          </div>
          {place && <DisplayChoice options={places} value={place} onChange={setPlace} />}
        </div>
      </Form>
    </Frame>
  );
}
