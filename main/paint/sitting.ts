import type { PaintPart } from '../../bridge/contract.ts';
import { AppError } from '../../core/errors.ts';

/** How main shows slides in the hidden window: its page asks for more when the last ones stand there. */
export interface Sitting {
  /** Hands slides over, and waits until they are drawn. */
  show(part: PaintPart): Promise<void>;
}

interface Page {
  asks(): Promise<PaintPart>;
  fails(): void;
}

let page: Page | undefined;
let last: Promise<unknown> = Promise.resolve();

const notDrawn = (): AppError => new AppError('internal', 'A slide could not be drawn. No file was written.', 'Look at the slides in the app; leave out the one that can’t be shown.');

function open(): Sitting & Page {
  let give: (part: PaintPart) => void = () => undefined;
  let asked: () => void = () => undefined;
  let fail: (error: AppError) => void = () => undefined;
  const nextAsking = (): Promise<void> => new Promise((resolve, reject) => {
    asked = resolve;
    fail = reject;
  });
  let asking = nextAsking();
  asking.catch(() => undefined); // told to whoever waits for it
  return {
    asks: () => new Promise((resolve) => {
      give = resolve;
      asked();
    }),
    fails: () => fail(notDrawn()),
    show: async (part) => {
      await asking;
      asking = nextAsking();
      give(part);
      await asking;
    },
  };
}

/** One painting after the other: there is one hidden window that asks for slides, and what it asks is about the one in hand. */
export function sit<T>(work: (sitting: Sitting) => Promise<T>): Promise<T> {
  const mine = last.then(async () => {
    const sitting = open();
    page = sitting;
    try {
      return await work(sitting);
    } finally {
      page = undefined;
    }
  });
  last = mine.catch(() => undefined);
  return mine;
}

/** The page that asks for slides; there is none but while something is painted. */
export function sittingPage(): Page {
  if (page === undefined) throw new AppError('usage', 'Nothing is being drawn.');
  return page;
}
