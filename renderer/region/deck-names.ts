import type { DeckCard } from '../../bridge/contract.ts';
import { isBehind } from '../../core/branch/made-from.ts';

type Named = Pick<DeckCard, 'key' | 'title' | 'version'>;

/** What tells decks apart in a list: the title, and with it the version where another has the same title. */
export function deckNames(decks: readonly Named[]): { value: string; label: string }[] {
  return decks.map(({ key, title, version }) => {
    const name = title || 'Deck without a title';
    const alike = decks.some((other) => other.key !== key && other.title === title);
    return { value: key, label: alike && version !== '' ? `${name}, version ${version}` : name };
  });
}

/** The newest deck of the library with the title of the chosen one, where it is newer than that. */
export function newerDeck<Deck extends Named>(chosen: Named, decks: readonly Deck[]): Deck | undefined {
  return decks
    .filter(({ title, version }) => title !== '' && title === chosen.title && isBehind(chosen.version, version))
    .reduce<Deck | undefined>((newest, each) => (newest === undefined || isBehind(newest.version, each.version) ? each : newest), undefined);
}
