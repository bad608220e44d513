import { meetingDay } from '../../core/notes/meeting.ts';
import { listDisplays } from '../present/displays.ts';
import { currentSession, endPresenting, startPresenting } from '../present/presenting.ts';
import { makeShows } from '../present/shows.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

/** Presenting: the presenter window and the room screen ask, main decides. */
export const presentHandlers = ({ library, notes }: Services): HandlersOf<'present'> => ({
  'present.displays': listDisplays,
  'present.start': async (request) => {
    const deck = await library.get(request.key);
    const day = today();
    const shows = makeShows(deck, request.audience, day);
    const { id, title } = deck.meta;
    const meeting = notes.start({ id, title }, meetingDay(deck.layer.profile.meeting.date, day), undefined);
    startPresenting(shows, meeting.id, request);
    library.shown(request.key, request.audience);
  },
  'present.show': () => currentSession().presenter,
  'present.room': () => currentSession().room,
  'present.state': () => currentSession().state(),
  'present.go': ({ to }) => currentSession().go(to),
  'present.black': ({ on }) => currentSession().black(on),
  'present.swap': () => currentSession().swap(),
  'present.end': endPresenting,
});
