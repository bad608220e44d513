import { EventEmitter } from 'node:events';
import type { Apart } from '../../main/apart/start-apart.ts';
import type { AppFromApart } from '../../main/apart/work-apart.ts';

/** A stand-in for a process apart; what it is told and says goes over as copies, as between processes. */
export function standIn<Order, News, Done>(live: (app: AppFromApart<Order, News, Done> & { end: () => void }) => void): Apart<Order, News, Done> & { ends: () => number } {
  const events = new EventEmitter();
  let ends = 0;
  const end = (): void => {
    ends += 1;
    setImmediate(() => events.emit('ended'));
  };
  setImmediate(() => live({
    say: (message) => setImmediate(() => events.emit('said', structuredClone(message))),
    listen: (hear) => void events.on('told', hear),
    end,
  }));
  return {
    say: (message) => setImmediate(() => events.emit('told', structuredClone(message))),
    listen: (hear) => void events.on('said', hear),
    ended: (then) => void events.once('ended', then),
    end,
    ends: () => ends,
  };
}
