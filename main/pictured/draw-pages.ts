import type { DrawnPage, PageOrder } from '../../bridge/contract.ts';
import { AppError } from '../../core/errors.ts';
import { logFailure } from '../log.ts';
import { pageUrl } from '../origin.ts';
import { withHiddenWindow } from '../paint/hidden-window.ts';
import { paintSession } from '../paint/session.ts';

export interface PagesToDraw {
  pdf: Uint8Array;
  /** Pixels. */
  width: number;
  small: number;
  /** Told how many pages there are; returns the numbers of those to be drawn, the most wanted first. */
  order: (count: number) => readonly number[];
  keep: (page: DrawnPage) => Promise<void>;
  signal: AbortSignal;
}

/** What the window asks while it draws. */
export interface DrawingWindow {
  file(): Uint8Array;
  next(count: number): Promise<PageOrder>;
  drawn(page: DrawnPage): Promise<void>;
  failed(number: number): void;
}

/** A page that takes longer is taken for one that never ends. */
const LONGEST_PAGE_MS = 120_000;

const NEVER = new Promise<never>(() => undefined);

let current: DrawingWindow | undefined;

/** The drawing that goes on, for the window that asks about it. */
export function currentDrawing(): DrawingWindow {
  if (current === undefined) throw new AppError('usage', 'Nothing is being drawn.');
  return current;
}

const notKept = (): AppError => new AppError('cannot-write', 'The pictures of the slides could not be kept on the disk. They are shown in Branchdeck’s own look instead.', 'Free some space on the disk and choose “As in PowerPoint” again.');

const notDrawn = (): AppError => new AppError('internal', 'The slides that LibreOffice drew could not be made into pictures. They are shown in Branchdeck’s own look instead.', 'Close other programs and choose “As in PowerPoint” again.');

/**
 * Makes a picture of each page of a PDF in a sandboxed window that nobody sees. One at a time.
 * @returns the numbers of the pages that could not be drawn
 * Throws AppError `cancelled` once the signal is aborted, `internal` where none can be drawn.
 */
export async function drawPages({ pdf, width, small, order, keep, signal }: PagesToDraw): Promise<number[]> {
  const failed: number[] = [];
  let waiting: number[] | undefined;
  let finish: () => void = () => undefined;
  let failure: AppError | undefined;
  let end: (error: AppError) => void = () => undefined;
  const fail = (error: AppError): void => {
    failure ??= error;
    end(failure);
  };
  const whole = new Promise<void>((resolve, reject) => {
    finish = resolve;
    end = reject;
  });
  whole.catch(() => undefined); // told below
  let timer = setTimeout(() => fail(notDrawn()), LONGEST_PAGE_MS);
  const drawing: DrawingWindow = {
    file: () => pdf,
    next(count) {
      clearTimeout(timer);
      waiting ??= [...order(count)];
      const number = waiting.shift();
      if (number !== undefined) {
        timer = setTimeout(() => fail(notDrawn()), LONGEST_PAGE_MS);
        return Promise.resolve({ number, width, small });
      }
      finish();
      return NEVER;
    },
    drawn: (page) => keep(page).catch((error: unknown) => {
      logFailure('slide pictures', error);
      fail(notKept());
    }),
    failed(number) {
      if (number === 0) fail(notDrawn());
      else failed.push(number);
    },
  };
  current = drawing;
  try {
    await withHiddenWindow({ session: paintSession(), address: pageUrl('pages'), use: 'pages' }, { signal }, () => whole);
    return failed;
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', 'Drawing the slides was stopped.');
    if (error === failure) throw error;
    // What the window says of itself is about a file that was to be written.
    logFailure('slide pictures', error);
    throw notDrawn();
  } finally {
    clearTimeout(timer);
    if (current === drawing) current = undefined;
  }
}
