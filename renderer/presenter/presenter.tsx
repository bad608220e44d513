import { useCallback, useEffect, useRef, useState } from 'react';
import type { GoTo } from '../../bridge/contract.ts';
import { canPoint, usualWait } from '../../core/present/console.ts';
import { GuideOver } from '../guide/guide-provider.tsx';
import { failureText } from '../shared/ask.ts';
import { CONSOLE_ACTIONS } from '../shared/console-keys.ts';
import { listenForKeys } from '../shared/listen-for-keys.ts';
import { SlideView } from '../slide/slide-view.tsx';
import { ComesNext } from './comes-next.tsx';
import { Controls } from './controls.tsx';
import { KeySheet } from './key-sheet.tsx';
import { EndDialog } from './meeting/end-dialog.tsx';
import { MeetingBeside, type MeetingKeys } from './meeting/meeting-beside.tsx';
import { MeetingNote } from './meeting-note.tsx';
import { Overview } from './overview.tsx';
import { RoomSign } from './room-sign.tsx';
import { roomWords } from '../../core/present/room-words.ts';
import { SpeakerNotes, type NotesKeys } from './speaker-notes.tsx';
import { TopBar } from './top-bar.tsx';
import { WaitDialog } from './wait-dialog.tsx';
import { InkLayer } from './ink-layer.tsx';
import { LaserDot, ZoomedPart } from './laser-dot.tsx';
import { useLaser } from './use-laser.ts';
import { useSwipes } from './use-swipes.ts';
import { useTools } from './use-tools.ts';
import { useSettings } from './use-settings.ts';
import { ask, useShow } from './use-show.ts';

/** The presenter's own window: what the room sees, what comes next, what to say, and room to write. */
export function Presenter() {
  const { loaded, fault } = useShow();
  const [settings, changeSettings] = useSettings();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState('');
  const failed = useCallback((thrown: unknown) => setFailure(failureText(thrown)), []);
  const [over, setOver] = useState<'sheet' | 'overview' | 'search' | 'wait' | 'end'>();

  const run = (call: Promise<unknown>) => {
    call.then(() => setFailure(''), (thrown: unknown) => setFailure(failureText(thrown)));
  };
  const go = (to: GoTo) => run(ask('present.go', { to }));
  const black = () => run(ask('present.cover', { with: 'black', on: 'toggle' }));
  const white = () => run(ask('present.cover', { with: 'white', on: 'toggle' }));
  const freeze = () => run(ask('present.freeze', { on: 'toggle' }));
  const resume = () => run(ask('present.resume'));
  const swap = () => run(ask('present.swap'));
  const endNow = () => run(ask('present.end'));
  const end = () => {
    if (meetingKeys.current?.isOpen() && !latest.current?.show.rehearsal) setOver('end');
    else endNow();
  };
  // An open panel is left first, wherever the focus is.
  const leave = () => {
    if (isBeside.current) setBeside(false);
    else end();
  };
  const openLink = (url: string) => run(ask('link.open', { url }));

  const notes = useRef<NotesKeys>(null);
  const frame = useRef<HTMLDivElement>(null);
  const slideId = loaded?.show.slides[loaded.state.index]?.id;
  const laser = useLaser(frame, slideId, loaded?.state.zoom !== undefined);
  const tools = useTools(laser, slideId);
  // Else a finger points or draws, or means the part that is enlarged.
  useSwipes(frame, loaded !== undefined, laser.isOn || tools.tool || loaded?.state.zoom ? undefined : go);
  const meetingKeys = useRef<MeetingKeys>(null);
  const [beside, setBeside] = useState(false);
  const sheet = () => setOver('sheet');
  const overview = () => setOver('overview');
  const search = () => setOver('search');
  const close = () => setOver(undefined);

  const latest = useRef(loaded);
  // A rehearsal is no meeting, and must write nothing into one.
  const toggleMeeting = () => setBeside((is) => !is && latest.current?.show.rehearsal === false);
  const isBeside = useRef(beside);
  const wait = () => {
    if (latest.current?.state.wait) resume();
    else if (latest.current?.show.rehearsal) run(ask('present.wait', { for: 'adjourned' }));
    else setOver('wait');
  };
  useEffect(() => {
    latest.current = loaded;
    isBeside.current = beside;
  });

  useEffect(() => listenForKeys({
    go, meeting: toggleMeeting, nextItem: () => meetingKeys.current?.takeNext(), overview, search, black, white, freeze, wait, swap, end: leave, sheet,
    ...tools.deeds, nudge: laser.nudge, zoom: laser.zoom,
    // Not a whole box: the lines that were read last are still there.
    notesDown: () => notes.current?.scroll(0.8), notesUp: () => notes.current?.scroll(-0.8),
    largerNotes: () => notes.current?.size(1), smallerNotes: () => notes.current?.size(-1),
    typing: setTyped,
  }, CONSOLE_ACTIONS), [tools.deeds, laser.nudge, laser.zoom]);

  if (!loaded) {
    return (
      <main className="loading">
        <h1 className="visually-hidden">Presenter</h1>
        <p role="status">{fault || 'Opening the slides'}</p>
      </main>
    );
  }

  const { show, state, heardAt, meeting } = loaded;
  const current = show.slides[state.index];
  const sign = roomWords(state, show.rehearsal);
  const said = failure || (typed ? `Slide ${typed}: press Enter to go there.` : state.message || sign);

  return (
    <div className="presenter">
      <TopBar show={show} state={state} heardAt={heardAt} deeds={{ black, white, freeze, wait, swap, end, sheet, zoom: laser.zoom, ...tools.deeds }} isPointing={laser.isOn} tool={tools.tool} />
      {/* What the sign on the slide says is for a screen reader alone: nothing may move where a key is pressed. */}
      <p className={said === sign ? 'visually-hidden' : 'message'} role="status" data-kind={failure || state.message ? 'notice' : undefined}>
        {said}
      </p>
      <main>
        <section className="current" aria-label="Current slide">
          <div ref={frame} className="slide-frame" data-laser={laser.isOn || undefined} {...laser.events} data-covered={state.cover !== 'none' || state.wait !== undefined || undefined}>
            {current && (
              <SlideView html={current.html} build={state.build} label={`Slide ${state.index + 1}: ${current.label}`} onLink={openLink} />
            )}
            {current && <InkLayer slideId={current.id} tool={tools.tool} />}
            {state.zoom && canPoint(state) && <ZoomedPart at={state.zoom} />}
            {laser.point && canPoint(state) && <LaserDot at={laser.point} />}
            <RoomSign slides={show.slides} state={state} rehearsal={show.rehearsal} />
          </div>
        </section>
        <Controls count={state.count} index={state.index} build={state.build} builds={current?.builds ?? 0} onGo={go} onOverview={overview} />
        <MeetingNote key={show.meetingId} meetingId={show.meetingId} slide={current?.deckSlide} saved={meeting} />
        <div className="side" hidden={beside}>
          <ComesNext slides={show.slides} state={state} />
          <SpeakerNotes
            keys={notes}
            html={current?.notesHtml ?? ''}
            slideId={current?.id ?? ''}
            rehearsed={current?.rehearsed}
            size={settings.notesSize}
            onSize={(notesSize) => run(changeSettings({ notesSize }))}
            onLink={openLink}
          />
        </div>
        {!show.rehearsal && <MeetingBeside keys={meetingKeys} show={show} state={state} isOpen={beside} onToggle={toggleMeeting} onFailure={failed} />}
      </main>
      {over === 'wait' && <WaitDialog usual={usualWait(state.index, show.audience)} onWait={(asked) => run(ask('present.wait', asked))} onClose={close} />}
      {over === 'end' && <EndDialog onEnd={endNow} onClose={close} />}
      {over === 'sheet' && <KeySheet onClose={close} />}
      {(over === 'overview' || over === 'search') && (
        <Overview slides={show.slides} index={state.index} searching={over === 'search'} onGo={go} onClose={close} />
      )}
      <GuideOver onLink={openLink} />
    </div>
  );
}
