import { meetingDay } from '../../core/notes/meeting.ts';
import { canPoint } from '../../core/present/console.ts';
import { displayTraits } from '../present/displays.ts';
import { currentSession, endPresenting, startPresenting } from '../present/presenting.ts';
import { followPictures, picturesNow } from '../present/pictures-of-show.ts';
import { makeShows } from '../present/shows.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';
import { push } from '../push.ts';
import { today } from '../today.ts';

/** Presenting: the presenter window and the room screen ask, main decides. */
export const presentHandlers = ({ library, notes, pictured, roomPlaces }: Services): HandlersOf<'present'> => ({
  'present.start': async (request) => {
    const deck = await library.get(request.key);
    const day = today();
    const pictures = await picturesNow(pictured, deck, request.startAt);
    const shows = makeShows(deck, request.audience, day, pictures);
    const { id, title } = deck.meta;
    const meeting = notes.start({ id, title }, meetingDay(deck.layer.profile.meeting.date, day), undefined);
    const session = startPresenting(shows, meeting.id, request, pictures && pictured.look(deck).said);
    if (pictures) followPictures(pictured, deck, session, () => makeShows(deck, request.audience, day, pictured.of(deck.key)));
    roomPlaces.keep(displayTraits(), session.screens());
    library.shown(request.key, request.audience);
  },
  'present.show': () => currentSession().presenter(),
  'present.room': () => currentSession().room(),
  'present.state': () => currentSession().state(),
  'present.go': ({ to }) => currentSession().act({ do: 'go', to }),
  'present.cover': (cover) => currentSession().act({ do: 'cover', ...cover }),
  'present.point': ({ at }) => push('present.pointed', { at: canPoint(currentSession().state()) ? at : null }),
  'present.zoom': ({ at }) => currentSession().act({ do: 'zoom', at }),
  'present.wait': (wait) => currentSession().act({ do: 'wait', wait }),
  'present.resume': () => currentSession().act({ do: 'resume' }),
  'present.freeze': ({ on }) => currentSession().act({ do: 'freeze', on }),
  'present.swap': () => {
    const session = currentSession();
    const before = session.screens();
    session.swap();
    // Whoever swaps says which display was the room's all along.
    if (session.screens() !== before) roomPlaces.keep(displayTraits(), session.screens());
  },
  'present.end': endPresenting,
});
