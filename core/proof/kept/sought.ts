import { NeedleTree, type Needle } from './needle-tree.ts';
import type { NumberedText } from './numbered-texts.ts';

/** What is looked for in texts. */
export class Sought {
  readonly runs = new NeedleTree<Needle>();
  readonly short = new NeedleTree<Needle>();
  readonly others = new Map<string, Needle>();

  get isEmpty(): boolean {
    return this.runs.size + this.short.size + this.others.size === 0;
  }

  /** What of it stands in a text: in short sentences only where they are read. */
  in(text: NumberedText, isRead: boolean): Needle[] {
    const found: Needle[] = [];
    if (this.runs.size > 0) this.runs.each(text.ids, (needle) => void found.push(needle));
    if (isRead && this.short.size > 0) {
      for (const ids of text.short()) {
        const needle = this.short.get(ids);
        if (needle !== undefined) found.push(needle);
      }
    }
    if (this.others.size > 0) {
      for (const some of [text.others, text.pictures()]) {
        for (const key of some) {
          const needle = this.others.get(key);
          if (needle !== undefined) found.push(needle);
        }
      }
    }
    return found;
  }
}
