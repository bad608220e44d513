import { askFrom, listenFrom } from '../shared/ask.ts';

/** The desk window's calls to main. */
export const ask = askFrom<'desk'>();

/** Main's messages to the desk window. */
export const listen = listenFrom<'desk'>();
