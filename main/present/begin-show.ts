import type { Calls, PresenterSlide } from '../../bridge/contract.ts';
import { meetingDay } from '../../core/notes/meeting.ts';
import { keepRun, wayBack, type KeptRun } from '../../core/present/kept-run.ts';
import { holdPace, listRehearsed } from '../../core/present/rehearsal.ts';
import { toFailure } from '../failure.ts';
import { push } from '../push.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';
import { displayTraits } from './displays.ts';
import { followPictures, picturesNow } from './pictures-of-show.ts';
import { startPresenting } from './presenting.ts';
import { recordShown } from './record-shown.ts';
import type { PresentSession } from './session.ts';
import { makeShows, type Shows } from './shows.ts';

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

/** Begins to present at a meeting, or to rehearse; a run that goes on ends. @param left a run that was cut off, to go on with */
export async function beginShow(services: Services, request: Calls['present.start']['takes'], left?: KeptRun): Promise<void> {
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
