import type { PresentState, RoomSlide } from '../../bridge/contract.ts';
import { canPoint, roomBuild, roomIndex, type Wait } from '../../core/present/console.ts';
import { askFrom, listenFrom } from '../shared/ask.ts';
import { CONSOLE_ACTIONS } from '../shared/console-keys.ts';
import { listenForKeys } from '../shared/listen-for-keys.ts';
import { listenForSwipes } from '../shared/listen-for-swipes.ts';
import type { Point } from '../../core/present/pointer.ts';
import { hideIdleCursor } from './idle-cursor.ts';
import { followRoomInk } from './room-ink.ts';
import { setWaiting } from './waiting.ts';
import { showLaser } from './laser.ts';
import { showBoard } from './board.ts';
import { setStage } from './stage.ts';
import type { Stage } from './stage.ts';

const TRY_AGAIN_AFTER_MS = 1000;

const ask = askFrom<'room'>();
let stage: Stage | undefined;
let state: PresentState | undefined;
let slideIds: string[] = [];
let showInkOf: ((slideId: string | undefined) => void) | undefined;
let waiting: ReturnType<typeof setWaiting> | undefined;
let waitsFor: Wait | undefined;
/** Slides that came to look different before the stage stood. */
let late: RoomSlide[][] = [];

const roomAt = (): { index: number; build: number } => (state ? { index: roomIndex(state), build: roomBuild(state) } : { index: 0, build: 0 });

function point(at: Point | null): void {
  const [dot, slides] = [document.querySelector<HTMLElement>('.laser'), document.querySelector<HTMLElement>('.slides')];
  if (dot && slides) showLaser(dot, slides, at);
}

const isPointedAt = (): boolean => document.querySelector<HTMLElement>('.laser')?.hidden === false;

function board(html: string | null): void {
  const box = document.querySelector<HTMLElement>('.board');
  if (box) showBoard(box, html);
}

function apply(next: PresentState): void {
  // It pointed at what was there before.
  if (state && (roomIndex(state) !== roomIndex(next) || !canPoint(next))) point(null);
  state = next;
  for (const cover of ['black', 'white'] as const) document.body.classList.toggle(cover, next.cover === cover);
  document.body.classList.toggle('zoomed', next.zoom !== undefined);
  for (const side of ['x', 'y'] as const) document.body.style.setProperty(`--zoom-${side}`, String(next.zoom?.[side] ?? 0.5));
  stage?.show(roomIndex(next), roomBuild(next));
  showInkOf?.(slideIds[roomIndex(next)]);
  if (JSON.stringify(next.wait) === JSON.stringify(waitsFor)) return;
  waitsFor = next.wait;
  waiting?.(waitsFor);
}

// The room sees slides or black and never a message: what fails here is told in the presenter window, by main.
const quietly = (call: Promise<unknown>): void => void call.catch(() => undefined);

async function open(root: HTMLElement): Promise<void> {
  const [show, current] = await Promise.all([ask('present.room'), ask('present.state')]);
  apply(state ?? current);
  const box = document.querySelector<HTMLElement>('.waiting');
  waiting = box ? setWaiting(box, show) : undefined;
  waiting?.(waitsFor);
  board(await ask('present.boardHtml'));
  const ready = await setStage(root, show.slides, roomAt);
  stage = ready;
  for (const slides of late) ready.replace(slides);
  late = [];
  const { index, build } = roomAt();
  const slides = root.querySelector<HTMLElement>('.slides');
  slideIds = show.slides.map(({ id }) => id);
  showInkOf ??= slides ? followRoomInk(slides, { load: () => ask('present.ink'), listen: (listener) => listenFrom<'room'>()('present.drawn', listener) }) : undefined;
  showInkOf?.(slideIds[index]);
  ready.show(index, build);
}

// Nobody can press a button on this screen, so it goes on trying by itself.
const keepOpening = (root: HTMLElement): void =>
  void open(root).catch(() => setTimeout(() => keepOpening(root), TRY_AGAIN_AFTER_MS));

// Before anything is asked for, so that no move is lost while the slides load.
listenFrom<'room'>()('present.changed', apply);
listenFrom<'room'>()('present.board', ({ html }) => board(html));
listenFrom<'room'>()('present.pointed', ({ at }) => point(at));
listenFrom<'room'>()('present.slides', ({ slides }) => {
  if (stage) stage.replace(slides);
  else late.push(slides);
});

listenForKeys({
  go: (to) => quietly(ask('present.go', { to })),
  black: () => quietly(ask('present.cover', { with: 'black', on: 'toggle' })),
  white: () => quietly(ask('present.cover', { with: 'white', on: 'toggle' })),
  // In the room nothing can be asked: this key only leads back to the slides.
  wait: () => quietly(ask('present.resume')),
  freeze: () => quietly(ask('present.freeze', { on: 'toggle' })),
  swap: () => quietly(ask('present.swap')),
  end: () => quietly(ask('present.end')),
}, CONSOLE_ACTIONS);

// A click moves on, as people are used to; a link on a slide is for the files that are handed out.
document.addEventListener('click', (event) => {
  event.preventDefault();
  quietly(ask('present.go', { to: 'next' }));
});
// A tap is a click. What is enlarged or pointed at isn't moved away from by a hand that shows something there.
listenForSwipes(document.body, (to) => {
  if (!state?.zoom && !isPointedAt()) quietly(ask('present.go', { to }));
});
document.addEventListener('auxclick', (event) => event.preventDefault());
document.addEventListener('contextmenu', (event) => event.preventDefault());
document.addEventListener('dragstart', (event) => event.preventDefault());

hideIdleCursor(document.body);
const root = document.querySelector<HTMLElement>('.reveal');
if (root) keepOpening(root);
