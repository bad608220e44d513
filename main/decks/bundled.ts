import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from '../paths.ts';

/** Where a deck lies that comes with the app. */
export const bundledPlace = (key: string): string => join(PATHS.decks, key);

/** The keys of the decks that come with the app: the names of their folders. */
export const bundledKeys = (): string[] =>
  readdirSync(PATHS.decks).filter((name) => existsSync(join(PATHS.decks, name, 'deck.md'))).toSorted();

export const isBundled = (key: string): boolean => bundledKeys().includes(key);
