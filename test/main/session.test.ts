import { describe, expect, it, vi } from 'vitest';
import { startSession } from '../../main/present/session.ts';

const slides = ['a', 'b', 'c'].map((id) => ({ id, html: '' }));
const show = { today: '2025-11-27', figures: { known: [], national: [], local: [] }, title: 'T', branch: '', meetingDate: '', lang: 'en-GB', theme: 'campaign' };

const contentNote = (id: string, note: string | undefined): 'is' | 'has' | undefined =>
  (note === undefined ? undefined : id === note ? 'is' : slides[slides.findIndex((each) => each.id === note) + 1]?.id === id ? 'has' : undefined);

const presenterSlides = (note: string | undefined) => slides.map((slide) => ({ ...slide, label: '', words: '', contentNote: contentNote(slide.id, note), notesHtml: '', minutes: undefined, ownLook: undefined, builds: 0, deckSlide: { id: slide.id, label: '' } }));

/** @param note id of the slide that is the content note of the next */
function start(index = 0, note?: string) {
  const onState = vi.fn();
  const onScreens = vi.fn();
  const session = startSession(
    {
      room: { ...show, slides },
      presenter: { ...show, audience: 'members', meetingId: 'm', rehearsal: false, slides: presenterSlides(note) },
      screens: { place: 'display', room: 2, presenter: 1 },
      displays: 2,
      index,
      startedAt: '2025-11-27T18:00:00.000Z',
    },
    { onState, onScreens, onDrawn: vi.fn() },
  );
  return { session, onState, onScreens };
}

describe('a run of presenting', () => {
  it('tells both windows of every move', () => {
    const { session, onState } = start(1);
    session.act({ do: 'go', to: 'next' });
    expect(onState).toHaveBeenLastCalledWith(expect.objectContaining({ index: 2, count: 3 }));
    session.act({ do: 'go', to: 'next' });
    expect(session.state().index).toBe(2);
  });

  it('goes black and comes back with a move', () => {
    const { session } = start();
    session.act({ do: 'cover', with: 'black', on: 'toggle' });
    expect(session.state().cover).toBe('black');
    session.act({ do: 'go', to: 'next' });
    expect(session.state()).toMatchObject({ cover: 'none', index: 1 });
  });

  it('keeps the slide and says so while the room’s display is gone', () => {
    const { session, onScreens } = start(1);
    session.displayRemoved(2, 1);
    expect(onScreens).toHaveBeenLastCalledWith({ place: 'display', room: undefined, presenter: 1 });
    expect(session.state()).toMatchObject({ index: 1, displays: 1 });
    session.act({ do: 'go', to: 'next' });
    expect(session.state().message).toContain('unplugged');
    session.displayAdded(5, 2);
    expect(onScreens).toHaveBeenLastCalledWith({ place: 'display', room: 5, presenter: 1 });
    expect(session.state()).toMatchObject({ index: 2, message: 'The slides are back on the room’s display.' });
    session.act({ do: 'go', to: 'previous' });
    expect(session.state().message).toBe('');
  });

  it('begins at the content note of a slide, and says why a jump leads there', () => {
    const { session } = start(2, 'b');
    expect(session.state()).toMatchObject({ index: 1, message: '' });
    session.act({ do: 'go', to: 'first' });
    session.act({ do: 'go', to: 2 });
    expect(session.state()).toMatchObject({ index: 1, message: 'Slide 3 comes after this content note. The next slide leads to it.' });
    session.act({ do: 'go', to: 'next' });
    expect(session.state()).toMatchObject({ index: 2, message: '' });
  });

  it('gives time to the slide that the room is at, and to none while it waits', () => {
    let now = 0;
    const session = startSession(
      {
        room: { ...show, slides },
        presenter: { ...show, audience: 'members', meetingId: 'm', rehearsal: false, slides: presenterSlides(undefined) },
        screens: { place: 'display', room: 2, presenter: 1 }, displays: 2, index: 0, startedAt: '2025-11-27T18:00:00.000Z',
        times: { a: 100 }, clock: () => now,
      },
      { onState: vi.fn(), onScreens: vi.fn(), onDrawn: vi.fn() },
    );
    const after = (ms: number, action?: Parameters<typeof session.act>[0]) => {
      now += ms;
      if (action) session.act(action);
      return session.state().timing;
    };
    expect(after(1_000)).toEqual({ times: { a: 1_100 }, on: 'a' });
    after(500, { do: 'go', to: 'next' });
    after(300, { do: 'freeze', on: true });
    after(200, { do: 'go', to: 'next' });
    expect(after(100)).toEqual({ times: { a: 1_600, b: 600 }, on: 'b' });
    after(50, { do: 'wait', wait: { for: 'adjourned' } });
    expect(after(9_000, { do: 'resume' })).toEqual({ times: { a: 1_600, b: 650 }, on: 'c' });
  });

  it('moves no window for a display that shows nothing of ours', () => {
    const { session, onScreens } = start();
    session.displayAdded(7, 3);
    session.displayRemoved(7, 2);
    expect(onScreens).not.toHaveBeenCalled();
  });

  it('swaps, or says why not', () => {
    const { session, onScreens } = start();
    session.swap();
    expect(onScreens).toHaveBeenLastCalledWith({ place: 'display', room: 1, presenter: 2 });
    session.displayRemoved(1, 1);
    session.swap();
    expect(session.state().message).toContain('unplugged');
  });

  it('keeps the room at its slide while it is frozen, and tells both windows', () => {
    const { session, onState } = start(1);
    session.act({ do: 'freeze', on: 'toggle' });
    session.act({ do: 'go', to: 'next' });
    expect(onState).toHaveBeenLastCalledWith(expect.objectContaining({ index: 2, frozenAt: 1 }));
    session.displayRemoved(2, 1);
    session.displayAdded(2, 2);
    expect(session.state()).toMatchObject({ index: 2, frozenAt: 1 });
  });

  it('shows slides otherwise in both windows and stays where it is', () => {
    const { session, onState } = start();
    session.act({ do: 'go', to: 'next' });
    const [first] = session.presenter().slides;
    if (!first) throw new Error('There is no slide.');
    const at = session.state().index;
    session.look('As in PowerPoint.', [{ ...first, html: '<p>other</p>', notesHtml: 'Secret' }]);
    expect(session.room().slides[0]).toEqual({ id: first.id, html: '<p>other</p>' });
    expect(session.presenter().slides[0]?.html).toBe('<p>other</p>');
    expect(session.room().slides).toHaveLength(session.presenter().slides.length);
    expect(onState).toHaveBeenLastCalledWith(expect.objectContaining({ look: 'As in PowerPoint.', index: at }));
  });

  it('draws the board when it is shown and when the meeting changes, tells of it once, and takes it away with a move', () => {
    let count = 1;
    const onBoard = vi.fn();
    const session = startSession(
      {
        room: { ...show, slides },
        presenter: { ...show, audience: 'members', meetingId: 'm', rehearsal: false, slides: [] },
        screens: { place: 'display', room: 2, presenter: 1 }, displays: 2, index: 0, startedAt: '2025-11-27T18:00:00.000Z',
        drawBoard: (board) => (board.what === 'tally' ? `<p>${count}</p>` : null),
      },
      { onState: vi.fn(), onScreens: vi.fn(), onBoard, onDrawn: vi.fn() },
    );
    session.redrawBoard();
    expect([onBoard.mock.calls, session.boardHtml()]).toEqual([[], null]);
    session.act({ do: 'board', show: { what: 'tally', tally: 't1' } });
    count = 2;
    session.redrawBoard();
    session.redrawBoard();
    expect(session.boardHtml()).toBe('<p>2</p>');
    session.act({ do: 'go', to: 'next' });
    expect(onBoard.mock.calls).toEqual([['<p>1</p>'], ['<p>2</p>'], [null]]);
  });
});
