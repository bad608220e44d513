import type { DeckCard, DeckLook, FoundDeck, OpenedDeck } from '../bridge/contract.ts';
import type { Audience } from '../core/audience/model.ts';
import type { KeptHistory } from '../core/branch/kept-history.ts';
import type { BranchLayer } from '../core/branch/model.ts';
import type { DeckMeta } from '../core/deck/model.ts';
import type { OwnFolders } from '../files/branch-pictures.ts';
import type { PictureFolders } from '../files/picture-folders.ts';
import type { ReadDeck } from './decks/read-deck.ts';

/** A deck that was read, under the name that it has in every call. */
export interface KnownDeck extends ReadDeck {
  key: string;
  meta: DeckMeta;
}

/** An opened deck with the branch's changes as saved. */
export interface DeckInUse extends KnownDeck {
  layer: BranchLayer;
  folders: PictureFolders;
  /** Where the branch's pictures are put. */
  own: OwnFolders;
}

/** The decks that the user has: where they lie, and what the branch changed in them. */
export interface Library {
  /** From the list alone, bundled decks first. */
  cards(): Promise<DeckCard[]>;
  /** The deck as it lies on the disk now. Never fails: the look says what is wrong, and a deck may leave the list meanwhile. */
  look(key: string): Promise<DeckLook>;
  pin(key: string, pinned: boolean): Promise<void>;
  forget(key: string): void;
  /** Takes the deck at a path for one that is missing, unless it is another. */
  replace(key: string, path: string): Promise<FoundDeck>;
  open(key: string): Promise<OpenedDeck>;
  openPath(path: string): Promise<OpenedDeck>;
  /** Lists a deck without opening it. */
  add(path: string): Promise<{ key: string; title: string }>;
  /** Whether the user made it here: its own text may say whom a slide is for. */
  isOwn(key: string): boolean;
  /** Lists a deck that the user made here. */
  addOwn(path: string): Promise<{ key: string; title: string }>;
  /** Keeps when a deck was presented, and to whom. */
  shown(key: string, to: Audience): void;
  /** A deck as it was opened last, opening it if it was not. */
  get(key: string): Promise<DeckInUse>;
  /** Where a listed deck lies: its folder, or the loose file. */
  placeOf(key: string): string;
  /** Where the pictures of a deck that was opened or looked at lie, and those of the branch's changes to it. */
  foldersOf(key: string): PictureFolders | undefined;
  saveLayer(key: string, layer: BranchLayer, history: KeptHistory): Promise<void>;
}
