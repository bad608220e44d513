import type { ErrorCode } from '../../core/errors.ts';

/** What the app says to a process that does one job for it. */
export type ToApart<Order> = { is: 'order'; order: Order } | { is: 'cancel' };

/** What that process says; the last two end it. */
export type FromApart<News, Done> =
  | { is: 'ready' }
  | { is: 'news'; news: News }
  | { is: 'done'; done: Done }
  | { is: 'failed'; code: ErrorCode; message: string; hint: string | undefined };
