import { AppError } from '../../core/errors.ts';
import { canPoint } from '../../core/present/console.ts';
import { beginShow } from '../present/begin-show.ts';
import { displayTraits } from '../present/displays.ts';
import { currentSession, endPresenting } from '../present/presenting.ts';
import type { HandlersOf } from '../ipc.ts';
import type { Services } from '../services.ts';
import { push } from '../push.ts';

/** Presenting: the presenter window and the room screen ask, main decides. */
export const presentHandlers = (services: Services): HandlersOf<'present'> => ({
  'present.start': (request) => beginShow(services, request),
  'present.left': () => services.keptRuns.left() ?? null,
  'present.goOn': async () => {
    const left = services.keptRuns.left();
    if (left === undefined) throw new AppError('not-found', 'There is nothing to go on with.', 'Press Present to begin.');
    const { key, audience, displayId } = left;
    // The projector may be gone: the presenter window says how to bring the slides to another display.
    const place = left.place === 'display' && displayTraits().length < 2 ? 'full-screen' : left.place;
    await beginShow(services, { key, audience, place, displayId }, left);
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
