import { useEffect, useState } from 'react';
import type { MeetingNotes } from '../../core/notes/model.ts';
import type { PresenterShow, PresenterSlide, PresentState } from '../../bridge/contract.ts';
import { askFrom, failureText, listenFrom } from '../shared/ask.ts';

export const ask = askFrom<'presenter'>();
export const listen = listenFrom<'presenter'>();

interface Loaded {
  show: PresenterShow;
  state: PresentState;
  /** When this window heard of that state, by `performance.now()`. */
  heardAt: number;
  meeting: MeetingNotes | undefined;
}

/** The show with the slides that have their pictures by now, which may have come before the show did. */
const withPictures = (show: PresenterShow, pictured: ReadonlyMap<string, Partial<PresenterSlide>>): PresenterShow => ({
  ...show,
  slides: show.slides.map((slide) => ({ ...slide, ...pictured.get(slide.id) })),
});

/** The show and where it stands, kept in step with main; and what went wrong, if the show can't be had. */
export function useShow(): { loaded: Loaded | undefined; fault: string } {
  const [show, setShow] = useState<PresenterShow>();
  const [heard, setHeard] = useState<Pick<Loaded, 'state' | 'heardAt'>>();
  const [meeting, setMeeting] = useState<MeetingNotes | null>();
  const [fault, setFault] = useState('');

  useEffect(() => {
    // A push that comes while the first state is on its way is newer than that state.
    const pictured = new Map<string, Partial<PresenterSlide>>();
    const stops = [
      listen('present.changed', (state) => setHeard({ state, heardAt: performance.now() })),
      listen('present.slides', ({ slides, own }) => {
        for (const { id, html } of slides) pictured.set(id, { html, ownLook: undefined, builds: 0 });
        for (const { id, ownLook } of own) pictured.set(id, { ownLook });
        setShow((before) => before && withPictures(before, pictured));
      }),
    ];
    Promise.all([ask('present.show'), ask('present.state')])
      .then(([loadedShow, loadedState]) => {
        setHeard((pushed) => pushed ?? { state: loadedState, heardAt: performance.now() });
        setShow(withPictures(loadedShow, pictured));
        // Notes that can't be read must not keep the slides away.
        return ask('notes.open', { meetingId: loadedShow.meetingId }).then(setMeeting, () => setMeeting(null));
      })
      .catch((thrown: unknown) => setFault(failureText(thrown)));
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  const loaded = show && heard && meeting !== undefined ? { show, ...heard, meeting: meeting ?? undefined } : undefined;
  return { loaded, fault };
}
