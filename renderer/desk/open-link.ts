import { ask } from './ask.ts';

/** A link on a slide opens in the person's own browser, after they agreed; never in this window. */
export function openLink(url: string, onFailure: (thrown: unknown) => void): void {
  ask('link.open', { url }).catch(onFailure);
}
