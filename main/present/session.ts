import type { PresenterShow, PresenterSlide, PresentState, RoomShow } from '../../bridge/contract.ts';
import type { Board } from '../../core/meeting/board.ts';
import { act, openingState, roomIndex, type ConsoleAction } from '../../core/present/console.ts';
import { EMPTY_INK, follow, type Drawn, type InkState } from '../../core/present/follow-ink.ts';
import type { InkAction } from '../../core/present/ink.ts';
import { NO_TIMING, turnTo, type Timing } from '../../core/present/pace.ts';
import { moveTo } from '../../core/present/move-to.ts';
import { makePlan, noteFirst } from '../../core/present/plan.ts';
import { swapScreens, withDisplay, withOtherId, withoutDisplay, type Screens } from './screens.ts';

interface SessionStart {
  room: RoomShow;
  presenter: PresenterShow;
  screens: Screens;
  displays: number;
  index: number;
  /** ISO instant. */
  startedAt: string;
  /** How long the room was at each slide before, for a run that goes on. */
  times?: Timing['times'] | undefined;
  /** Milliseconds of a clock that nobody sets; the process's own without it. */
  clock?: () => number;
  /** See `PresentState`. */
  look?: string;
  /** What the room may see of the meeting as it is now, as a slide; null where there is nothing of that id. */
  drawBoard?: (board: Board) => string | null;
}

/** One run of presenting, from start to end. Knows no window: `onState` and `onScreens` move those. */
export interface PresentSession {
  room(): RoomShow;
  presenter(): PresenterShow;
  state(): PresentState;
  screens(): Screens;
  /** What a key or a button of either window does to the slides. */
  act(action: ConsoleAction): void;
  ink(): InkState;
  draw(slideId: string, action: InkAction): void;
  swap(): void;
  displayRemoved(id: number, left: number): void;
  displayAdded(id: number, displays: number): void;
  /** The system gave a display another id. */
  displayRenumbered(from: number, to: number): void;
  say(message: string): void;
  /** Says which look is shown, and shows these slides otherwise from now on. */
  look(said: string, slides: readonly PresenterSlide[]): void;
  /** What the room sees of the meeting in place of its slide; null: nothing. */
  boardHtml(): string | null;
  /** Draws it anew, after something was done to the meeting. */
  redrawBoard(): void;
}

interface Listeners {
  onState: (state: PresentState) => void;
  onBoard?: (html: string | null) => void;
  onScreens: (screens: Screens) => void;
  onDrawn: (drawn: Drawn) => void;
}

const SPARE = 'Another display was plugged in. Press S to put the slides there and this window where they are now.';

/** Starts a run. */
export function startSession(start: SessionStart, { onState, onBoard, onScreens, onDrawn }: Listeners): PresentSession {
  let { room, presenter } = start;
  const count = room.slides.length;
  let plan = makePlan(presenter.slides);
  let { screens } = start;
  let ink = EMPTY_INK;
  const { clock = () => performance.now() } = start;
  let countedAt = clock();
  let state: PresentState = {
    ...openingState(noteFirst(plan, undefined, moveTo(start.index, count, start.index)), count),
    startedAt: start.startedAt,
    timing: { ...NO_TIMING, times: start.times ?? {} },
    place: screens.place,
    displays: start.displays,
    look: start.look ?? '',
    message: '',
  };
  let board: string | null = null;
  const redrawBoard = (): void => {
    const html = state.board === undefined ? null : start.drawBoard?.(state.board) ?? null;
    if (html === board) return;
    board = html;
    onBoard?.(html);
  };
  /** The same state, with the time until now given to the slide that the room was at. */
  const counted = (next: PresentState): PresentState => {
    const now = clock();
    const on = next.wait ? undefined : presenter.slides[roomIndex(next)]?.deckSlide.id;
    const timing = turnTo(next.timing, now - countedAt, on);
    countedAt = now;
    return { ...next, timing };
  };
  state = counted(state);
  const change = (changes: Partial<PresentState>): void => {
    const before = state.board;
    state = counted({ ...state, ...changes });
    onState(state);
    if (state.board !== before) redrawBoard();
  };
  const move = (next: Screens, changes: Partial<PresentState>): void => {
    const moved = next.room !== screens.room || next.presenter !== screens.presenter;
    screens = next;
    if (moved) onScreens(screens);
    change(changes);
  };
  /** What is still true after a move to another slide. */
  const lasting = (on: Screens = screens): string => {
    if (on.room === undefined) return 'The room’s display was unplugged. Your slide is kept: plug it in again and the slides come back.';
    const lostOwn = on.presenter === undefined && on.place === 'display';
    return lostOwn ? 'Your own display was unplugged, so this window was put out of the room’s sight. The slides go on.' : '';
  };

  return {
    room: () => room,
    presenter: () => presenter,
    state: () => (state = counted(state)),
    screens: () => screens,
    act(action) {
      const next = act(state, action, plan);
      const wanted = action.do === 'go' ? moveTo(state.index, count, action.to) : roomIndex({ ...state, frozenAt: undefined });
      const said = next.index === wanted || next.index === state.index ? '' : `Slide ${wanted + 1} comes after this content note. The next slide leads to it.`;
      change({ ...next, ...((action.do === 'go' || said !== '') && { message: lasting() || said }) });
    },
    ink: () => ink,
    draw(slideId, action) {
      if (!room.slides.some(({ id }) => id === slideId)) return;
      const drawn = { slideId, action, revision: ink.revision + 1 };
      ink = follow(ink, drawn);
      onDrawn(drawn);
    },
    swap() {
      const swapped = swapScreens(screens);
      if (swapped === undefined) change({ message: lasting() || 'There is only one display to show the slides on, so nothing was swapped.' });
      else move(swapped, { message: '' });
    },
    displayRemoved(id, left) {
      const next = withoutDisplay(screens, id);
      move(next, { displays: left, message: lasting(next) });
    },
    displayAdded(id, displays) {
      const wasGone = screens.room === undefined;
      const next = withDisplay(screens, id);
      const isBack = wasGone && next.room !== undefined;
      const isSpare = next.spare === id;
      move(next, { displays, message: isBack ? 'The slides are back on the room’s display.' : isSpare ? SPARE : state.message });
    },
    displayRenumbered(from, to) {
      screens = withOtherId(screens, from, to);
    },
    say: (message) => change({ message }),
    boardHtml: () => board,
    redrawBoard,
    look(said, slides) {
      const other = new Map(slides.map((slide) => [slide.id, slide]));
      presenter = { ...presenter, slides: presenter.slides.map((slide) => other.get(slide.id) ?? slide) };
      room = { ...room, slides: presenter.slides.map(({ id, html }) => ({ id, html })) };
      plan = makePlan(presenter.slides);
      // A picture is whole.
      const build = Math.min(state.build, plan[state.index]?.builds ?? 0);
      if (said !== state.look || build !== state.build) change({ look: said, build });
    },
  };
}
