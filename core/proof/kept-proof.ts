import type { Keeper } from '../kept.ts';
import { KeptSearch } from './kept/kept-search.ts';
import { KeptReads } from './read/kept-reads.ts';

/** What the proof of one file leaves to the next. Each is read from the disk and gone through all the same. */
export class KeptProof {
  readonly reads: KeptReads;
  readonly search: KeptSearch;

  constructor(keeper: Keeper) {
    this.reads = new KeptReads(keeper);
    this.search = new KeptSearch(keeper);
  }
}
