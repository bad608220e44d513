import { catchUp, follow, type Drawn, type InkState } from '../../core/present/follow-ink.ts';

interface Source {
  load: () => Promise<InkState>;
  listen: (listener: (drawn: Drawn) => void) => () => void;
}

const TRY_AGAIN_AFTER_MS = 1000;

/** Tells what is drawn on the slides, now and after every change; returns a function that stops. */
export function keepInk({ load, listen }: Source, onInk: (ink: InkState) => void): () => void {
  let ink: InkState | undefined;
  let stopped = false;
  const meanwhile: Drawn[] = [];
  const stop = listen((drawn) => {
    if (ink === undefined) meanwhile.push(drawn);
    else onInk((ink = follow(ink, drawn)));
  });
  const begin = (): void => {
    load().then((loaded) => {
      if (!stopped) onInk((ink = catchUp(loaded, meanwhile)));
    }, () => {
      if (!stopped) setTimeout(begin, TRY_AGAIN_AFTER_MS);
    });
  };
  begin();
  return () => {
    stopped = true;
    stop();
  };
}
