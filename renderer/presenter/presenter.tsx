import { useEffect, useState } from 'react';
import type { GoTo } from '../../bridge/contract.ts';
import { GuideOver } from '../guide/guide-provider.tsx';
import { failureText } from '../shared/ask.ts';
import { listenForKeys } from '../shared/listen-for-keys.ts';
import { SlideView } from '../slide/slide-view.tsx';
import { Controls } from './controls.tsx';
import { KeySheet } from './key-sheet.tsx';
import { MeetingNote } from './meeting-note.tsx';
import { Overview } from './overview.tsx';
import { SpeakerNotes } from './speaker-notes.tsx';
import { TopBar } from './top-bar.tsx';
import { useSettings } from './use-settings.ts';
import { ask, useShow } from './use-show.ts';

/** The presenter's own window: what the room sees, what comes next, what to say, and room to write. */
export function Presenter() {
  const { loaded, fault } = useShow();
  const [settings, changeSettings] = useSettings();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState('');
  const [over, setOver] = useState<'sheet' | 'overview' | 'search'>();

  const run = (call: Promise<unknown>) => {
    call.then(() => setFailure(''), (thrown: unknown) => setFailure(failureText(thrown)));
  };
  const go = (to: GoTo) => run(ask('present.go', { to }));
  const black = () => run(ask('present.black', { on: 'toggle' }));
  const swap = () => run(ask('present.swap'));
  const end = () => run(ask('present.end'));
  const openLink = (url: string) => run(ask('link.open', { url }));

  const sheet = () => setOver('sheet');
  const overview = () => setOver('overview');
  const search = () => setOver('search');
  const close = () => setOver(undefined);

  useEffect(() => listenForKeys({ go, overview, search, black, swap, end, sheet, typing: setTyped }), []);

  if (!loaded) {
    return (
      <main className="loading">
        <h1 className="visually-hidden">Presenter</h1>
        <p role="status">{fault || 'Opening the slides'}</p>
      </main>
    );
  }

  const { show, state, meeting } = loaded;
  const current = show.slides[state.index];
  const next = show.slides[state.index + 1];
  const said = failure || (typed ? `Slide ${typed}: press Enter to go there.` : state.message);

  return (
    <div className="presenter">
      <TopBar show={show} state={state} onBlack={black} onSwap={swap} onEnd={end} onSheet={sheet} />
      <p className="message" role="status" data-kind={failure || state.message ? 'notice' : undefined}>
        {said}
      </p>
      <main>
        <section className="current" aria-label="Current slide">
          <div className="slide-frame" data-black={state.black || undefined}>
            {current && (
              <SlideView html={current.html} label={`Slide ${state.index + 1}: ${current.label}`} onLink={openLink} />
            )}
            {state.black && <p className="black-sign">The room screen is black</p>}
          </div>
        </section>
        <Controls count={state.count} index={state.index} onGo={go} onOverview={overview} />
        <MeetingNote key={show.meetingId} meetingId={show.meetingId} slide={current?.deckSlide} saved={meeting} />
        <div className="side">
          <section className="next" aria-label="Next slide">
            <h2>Next</h2>
            {next ? (
              <>
                <SlideView html={next.html} label={`Slide ${state.index + 2}: ${next.label}`} thumbnail />
                <p>{next.label}</p>
              </>
            ) : (
              <p className="last">This is the last slide.</p>
            )}
          </section>
          <SpeakerNotes
            html={current?.notesHtml ?? ''}
            slideId={current?.id ?? ''}
            size={settings.notesSize}
            onSize={(notesSize) => run(changeSettings({ notesSize }))}
            onLink={openLink}
          />
        </div>
      </main>
      {over === 'sheet' && <KeySheet onClose={close} />}
      {(over === 'overview' || over === 'search') && (
        <Overview slides={show.slides} index={state.index} searching={over === 'search'} onGo={go} onClose={close} />
      )}
      <GuideOver onLink={openLink} />
    </div>
  );
}
