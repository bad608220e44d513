import type { DeckCard } from '../../bridge/contract.ts';
import { isBehind } from '../../core/branch/made-from.ts';

type Named = Pick<DeckCard, 'key' | 'title' | 'version'>;

/** Those with one title beside each other, where the first of them stands, the newest first. */
function byTitle(decks: readonly Named[]): readonly Named[] {
  const titles = [...new Set(decks.map(({ title }) => title))];
  return titles.flatMap((title) => decks.filter((deck) => deck.title === title).toSorted((one, other) => Number(isBehind(one.version, other.version)) - Number(isBehind(other.version, one.version))));
}

/** What tells decks apart in a list: the title, and with it the version where another has the same title. */
export function deckNames(decks: readonly Named[]): { value: string; label: string }[] {
  return byTitle(decks).map(({ key, title, version }) => {
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
