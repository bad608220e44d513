import type { Keeper } from '../kept.ts';
import { KeptTrees } from './kept-trees.ts';
import { KeptReads } from './read/kept-reads.ts';
import { KnownTexts } from './text-facts.ts';

/** What the proof of one file leaves to the next. Each is read from the disk and gone through all the same. */
export class KeptProof {
  readonly reads: KeptReads;
  readonly trees = new KeptTrees();
  readonly texts: KnownTexts;

  constructor(keeper: Keeper) {
    this.reads = new KeptReads(keeper);
    this.texts = new KnownTexts(keeper);
  }
}
