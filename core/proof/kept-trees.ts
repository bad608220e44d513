import { addRuns } from './grams.ts';
import { WordTree } from './word-tree.ts';

type Group = readonly string[];

interface Base {
  groups: ReadonlySet<Group>;
  tree: WordTree;
}

/** As many as one branch has versions, and one more. */
const MOST = 4;

/**
 * What versions of one deck say, as trees: most slides say the same for every branch, and are the very same objects. A tree
 * of those is copied, and what a branch's own slides say is put into the copy.
 */
export class KeptTrees {
  readonly #bases: Base[] = [];
  readonly #lately: ReadonlySet<Group>[] = [];

  /** A tree of some of these groups of texts, to be added to, and the groups that are not in it. */
  begin(groups: readonly Group[]): { tree: WordTree; rest: readonly Group[] } {
    const given = new Set(groups);
    const shared = groups.filter((group) => this.#lately.some((each) => each.has(group)));
    this.#lately.push(given);
    if (this.#lately.length > MOST) this.#lately.shift();
    if (shared.length === 0) return { tree: new WordTree(), rest: groups };
    const { tree, groups: inTree } = this.#find(given, shared) ?? this.#make(shared);
    return { tree: tree.copy(), rest: groups.filter((group) => !inTree.has(group)) };
  }

  /** One that says nothing else, and most of it. */
  #find(given: ReadonlySet<Group>, shared: readonly Group[]): Base | undefined {
    return this.#bases.find(({ groups }) => 2 * groups.size > shared.length && [...groups].every((group) => given.has(group)));
  }

  #make(shared: readonly Group[]): Base {
    const tree = new WordTree();
    for (const group of shared) addRuns(tree, group.join('\n'));
    const base = { groups: new Set(shared), tree };
    this.#bases.unshift(base);
    if (this.#bases.length > MOST) this.#bases.pop();
    return base;
  }
}
