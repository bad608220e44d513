import type { Calls, PresenterSlide } from '../../bridge/contract.ts';
import { AppError } from '../../core/errors.ts';
import { meetingDay } from '../../core/notes/meeting.ts';
import { canPoint } from '../../core/present/console.ts';
import { keepRun, wayBack, type KeptRun } from '../../core/present/kept-run.ts';
import { holdPace, listRehearsed } from '../../core/present/rehearsal.ts';
import { displayTraits } from '../present/displays.ts';
import { currentSession, endPresenting, startPresenting } from '../present/presenting.ts';
import { followPictures, picturesNow } from '../present/pictures-of-show.ts';
import { recordShown } from '../present/record-shown.ts';
import type { PresentSession } from '../present/session.ts';
import { makeShows, type Shows } from '../present/shows.ts';
import { toFailure } from '../failure.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';
import { push } from '../push.ts';
import { today } from '../today.ts';

/** Remembers how long it took, and shows that beside the plan. */
function endRehearsal({ rehearsals }: Services, { key, title, day }: { key: string; title: string; day: string }, slides: readonly PresenterSlide[], session: PresentSession): void {
  const { times } = session.state().timing;
  // Beside what is planned, and not beside the rehearsal before this one.
  const planned = holdPace(slides, { kept: rehearsals.of(key).kept, last: undefined });
  push('present.rehearsed', { key, title, slides: listRehearsed(planned, times) });
  try {
    rehearsals.remember(key, times, day);
  } catch (thrown) {
    push('app.failed', toFailure('rehearsal', thrown));
  }
}

/** @param left a run that was cut off, to go on with */
async function begin(services: Services, request: Calls['present.start']['takes'], left?: KeptRun): Promise<void> {
  const { library, meetings, notes, pictured, keptRuns, rehearsals, roomPlaces } = services;
  const { key, audience, place } = request;
  const rehearse = request.rehearse === true;
  const deck = await library.get(key);
  const day = today();
  const pictures = await picturesNow(pictured, deck, request.startAt);
  const showsWith = (drawn: typeof pictures): Shows => {
    const { presenter, ...others } = makeShows(deck, audience, day, drawn);
    return { ...others, presenter: { ...presenter, slides: holdPace(presenter.slides, rehearsals.of(key)) } };
  };
  const shows = showsWith(pictures);
  const { id, title } = deck.meta;
  const wanted = left?.meetingId ?? request.meetingId;
  const meeting = (await notes.all()).find((each) => each.id === wanted) ?? await notes.start({ id, title }, meetingDay(deck.layer.profile.meeting.date, day), undefined);
  const slides = shows.room.slides.map((slide) => slide.id);
  let { meeting: held } = await meetings.open(meeting.id);
  const record = recordShown(meetings, meeting.id, shows.presenter.slides);
  const about = { key, title, audience, place, meetingId: meeting.id };
  let stopFollowing = (): void => undefined;
  const session = startPresenting(shows, request, {
    meetingId: meeting.id,
    look: pictures && pictured.look(deck).said,
    drawBoard: (board) => shows.board(held, board),
    startedAt: left?.startedAt,
    times: left?.times,
    back: left && wayBack(left, slides, shows.presenter.slides.map(({ builds }) => builds)),
    onState: (state, displayId) => {
      if (rehearse) return;
      keptRuns.keep(keepRun({ ...about, displayId }, state, slides, new Date().toISOString()));
      record(state);
    },
    onEnd: () => {
      stopFollowing();
      if (rehearse) endRehearsal(services, { key, title, day }, makeShows(deck, audience, day).presenter.slides, session);
      else keptRuns.clear();
    },
  });
  // Only a run that has begun follows: one that was refused must not stand in the way of its meeting.
  // The room counts along with a show of hands, whether it is on the disk yet or not.
  stopFollowing = meetings.follow(({ meeting: now }) => {
    if (now.id !== held.id) return;
    const opens = now.stage === 'open' && held.stage !== 'open';
    held = now;
    session.redrawBoard();
    // What the room looks at as the chair opens the meeting is part of it.
    if (opens && !rehearse) record(session.state());
  });
  if (pictures) followPictures(pictured, deck, session, () => showsWith(pictured.of(deck.key)));
  if (rehearse) return;
  roomPlaces.keep(displayTraits(), session.screens());
  library.shown(key, audience);
}

/** Presenting: the presenter window and the room screen ask, main decides. */
export const presentHandlers = (services: Services): HandlersOf<'present'> => ({
  'present.start': (request) => begin(services, request),
  'present.left': () => services.keptRuns.left() ?? null,
  'present.goOn': async () => {
    const left = services.keptRuns.left();
    if (left === undefined) throw new AppError('not-found', 'There is nothing to go on with.', 'Press Present to begin.');
    const { key, audience, displayId } = left;
    // The projector may be gone: the presenter window says how to bring the slides to another display.
    const place = left.place === 'display' && displayTraits().length < 2 ? 'full-screen' : left.place;
    await begin(services, { key, audience, place, displayId }, left);
  },
  'present.keepTimes': ({ key }) => services.rehearsals.keep(key),
  'present.leave': () => services.keptRuns.clear(),
  'present.show': () => currentSession().presenter(),
  'present.room': () => currentSession().room(),
  'present.state': () => currentSession().state(),
  'present.go': ({ to }) => currentSession().act({ do: 'go', to }),
  'present.cover': (cover) => currentSession().act({ do: 'cover', ...cover }),
  'present.point': ({ at }) => push('present.pointed', { at: canPoint(currentSession().state()) ? at : null }),
  'present.zoom': ({ at }) => currentSession().act({ do: 'zoom', at }),
  'present.ink': () => currentSession().ink(),
  'present.draw': ({ slideId, action }) => currentSession().draw(slideId, action),
  'present.wait': (wait) => currentSession().act({ do: 'wait', wait }),
  'present.resume': () => currentSession().act({ do: 'resume' }),
  'present.showBoard': ({ show }) => currentSession().act({ do: 'board', show }),
  'present.boardHtml': () => currentSession().boardHtml(),
  'present.freeze': ({ on }) => currentSession().act({ do: 'freeze', on }),
  'present.swap': () => {
    const session = currentSession();
    const before = session.screens();
    session.swap();
    // Whoever swaps says which display was the room's all along.
    if (session.screens() !== before) services.roomPlaces.keep(displayTraits(), session.screens());
  },
  'present.end': endPresenting,
});
