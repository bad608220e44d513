import type { Block, Inline } from '../deck/content.ts';
import { flatText } from '../slides/sentences.ts';
import { findNames, indexForms, startsSentence, type FormIndex, type FoundName } from './find-names.ts';
import type { KnownName } from './known-names.ts';
import { nameForms } from './name-forms.ts';
import { nameWords } from './name-words.ts';
import { capital } from './words.ts';

/** Puts what somebody does in the place of who they are. */
export interface NameRemover {
  text(text: string): string;
  blocks(blocks: readonly Block[]): Block[];
}

/** Who moved and seconded a motion: their names as words, joined by spaces. */
export interface Movers {
  mover: string | undefined;
  seconder: string | undefined;
}

/** By what a person goes in a part of the text: "the mover". */
type Posts = ReadonlyMap<number, string>;
const NO_POSTS: Posts = new Map();

/** @param names as `knownNames` gives them @param motions in their order: under "Motion 1" its mover is "the mover" @param kept names that stay, such as the branch's */
export function nameRemover(names: readonly KnownName[], motions: readonly Movers[] = [], kept: readonly string[] = []): NameRemover {
  const index = indexForms(nameForms(names, kept));
  let [posts, ofMotion] = [NO_POSTS, NO_POSTS];
  const edits = (text: string): Edit[] => editsOf(text, names, index, /^\s*moved\b/i.test(text) ? NO_POSTS : posts).filter((edit) => !isKept(text, edit, kept));
  const text = (whole: string): string => applied(whole, edits(whole));
  const inlines = (children: readonly Inline[]): Inline[] => rewrite(children.map((child) => unlinked(child, names, index)), edits);
  const blocks = (all: readonly Block[]): Block[] => all.map((block): Block => {
    switch (block.type) {
      case 'heading':
        ({ posts, ofMotion } = postsUnder(flatText(block.children), block.level, ofMotion, names, motions));
        return { ...block, children: inlines(block.children) };
      case 'paragraph':
        return { ...block, children: inlines(block.children) };
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: blocks(item.blocks) })) };
      case 'quote':
        return { ...block, blocks: blocks(block.blocks) };
      case 'table': {
        const cells = (row: (typeof block)['head']) => row.map((cell) => ({ children: inlines(cell.children) }));
        return { ...block, head: cells(block.head), rows: block.rows.map(cells) };
      }
      case 'code':
        return { ...block, text: text(block.text), language: '' };
      default:
        return block;
    }
  });
  return {
    text,
    blocks(all) {
      [posts, ofMotion] = [NO_POSTS, NO_POSTS];
      return blocks(all);
    },
  };
}

/** Under a motion's heading, and those below it but an amendment's, its mover and seconder are known as such. */
function postsUnder(heading: string, level: number, ofMotion: Posts, names: readonly KnownName[], motions: readonly Movers[]): { posts: Posts; ofMotion: Posts } {
  const number = /^Motion (\d+)\b/.exec(heading)?.[1];
  if (number === undefined && level > 3) return { posts: heading.startsWith('Amendment') ? NO_POSTS : ofMotion, ofMotion };
  if (number === undefined) return { posts: NO_POSTS, ofMotion: NO_POSTS };
  const motion = motions[Number(number) - 1];
  const posts = new Map<number, string>();
  for (const [who, post] of [[motion?.seconder, 'the seconder'], [motion?.mover, 'the mover']] as const) {
    const person = names.findIndex(({ words }) => words.join(' ') === who);
    if (person >= 0) posts.set(person, post);
  }
  return { posts, ofMotion: posts };
}

/** One word of what is called after nobody here, such as the branch, where that stands whole. */
function isKept(text: string, { start, end }: Edit, kept: readonly string[]): boolean {
  if (/\s/.test(text.slice(start, end))) return false;
  return kept.some((name) => {
    for (let at = name === '' ? -1 : text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) if (at <= start && end <= at + name.length) return true;
    return false;
  });
}

interface Edit {
  start: number;
  end: number;
  put: string;
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Of shorter names the letters stand in many an address by chance. */
const LETTERS_IN_ADDRESS = 3;

const squeezed = (text: string): string => nameWords(text).map(({ word }) => word).join('');

/** Whether an address is somebody's: their name stands in it, in one piece or in several. */
const namesSomebody = (address: string, names: readonly KnownName[]): boolean => {
  const letters = squeezed(address);
  return names.some(({ words }) => words.some((word) => word.length >= LETTERS_IN_ADDRESS && letters.includes(word)));
};

function editsOf(text: string, names: readonly KnownName[], index: FormIndex, posts: Posts): Edit[] {
  const addresses = text.includes('@') ? Array.from(text.matchAll(EMAIL), ([found]) => found).filter((found) => namesSomebody(found, names)) : [];
  const emails: Edit[] = [];
  let from = 0;
  for (const address of addresses) {
    const start = text.indexOf(address, from);
    from = start + address.length;
    emails.push({ start, end: from, put: 'an e-mail address' });
  }
  const found = findNames(text, index).filter(({ start, end }) => !emails.some((email) => start < email.end && end > email.start));
  return [...emails, ...roleEdits(text, found, names, posts)].toSorted((a, b) => a.start - b.start);
}

/** Between the names of a list. */
const JOINT = /^\s*(?:,|;|,?\s+and|&|\+)\s*$/;

/** What stands for each: the second person of a text is "another member", and a list of members is their number. */
function roleEdits(text: string, found: readonly FoundName[], names: readonly KnownName[], posts: Posts): Edit[] {
  const edits: Edit[] = [];
  const called = new Map<number, string>();
  for (let at = 0; at < found.length; at += 1) {
    const first = found[at];
    if (first === undefined) continue;
    let last = at;
    const isMember = (name: FoundName | undefined): boolean => name !== undefined && names[name.person]?.as === 'a member' && !posts.has(name.person);
    while (isMember(first) && isMember(found[last + 1]) && JOINT.test(text.slice(found[last]?.end, found[last + 1]?.start))) last += 1;
    const persons = new Set(found.slice(at, last + 1).map(({ person }) => person));
    const put = persons.size > 1 ? `${persons.size} members` : callOne(first, names, called, posts);
    const end = found[last]?.end ?? first.end;
    // "James’ report" becomes "a member’s report".
    const bare = /^['’](?![\p{L}\p{N}])/u.test(text.slice(end)) && /s$/i.test(text.slice(first.start, end)) && /^['’]\s+\p{L}/u.test(text.slice(end));
    edits.push({ start: first.start, end: bare ? end + 1 : end, put: (startsSentence(text, first.start) ? capital(put) : put) + (bare ? '’s' : '') });
    at = last;
  }
  return edits;
}

function callOne({ person }: FoundName, names: readonly KnownName[], called: Map<number, string>, posts: Posts): string {
  const known = called.get(person);
  if (known !== undefined) return known;
  const as = posts.get(person) ?? names[person]?.as ?? 'a member';
  const others = [...called.values()].some((each) => each === 'a member' || each === 'another member');
  const put = as === 'a member' && others ? 'another member' : as;
  called.set(person, put);
  return put;
}

const applied = (text: string, edits: readonly Edit[]): string =>
  edits.toReversed().reduce((whole, { start, end, put }) => whole.slice(0, start) + put + whole.slice(end), text);

/** An address that names somebody leads nowhere any more. */
function unlinked(inline: Inline, names: readonly KnownName[], index: FormIndex): Inline {
  if (!('children' in inline)) return inline;
  const children = inline.children.map((child) => unlinked(child, names, index));
  if (inline.type === 'link' && (namesSomebody(inline.href, names) || findNames(inline.href, index).length > 0)) return children.length === 1 && children[0] ? children[0] : { type: 'em', children };
  return { ...inline, children };
}

/** Rewrites running text as if it had no marks: a name may begin in one and end in another. */
function rewrite(children: readonly Inline[], editsOfText: (text: string) => Edit[]): Inline[] {
  const edits = editsOfText(flatText(children));
  if (edits.length === 0) return [...children];
  let at = 0;
  const piece = (text: string): string => {
    const [from, to] = [at, at + text.length];
    at = to;
    let out = '';
    let kept = from;
    for (const { start, end, put } of edits) {
      if (end <= from || start >= to) continue;
      out += text.slice(Math.max(kept, from) - from, Math.max(start, from) - from);
      // What stands for a name stands where the name began.
      if (start >= from) out += put;
      kept = Math.min(end, to);
    }
    return out + text.slice(Math.max(kept, from) - from);
  };
  const walk = (all: readonly Inline[]): Inline[] => all.flatMap((inline): Inline[] => {
    if (inline.type === 'text' || inline.type === 'code') {
      const text = piece(inline.text);
      return text === '' ? [] : [{ ...inline, text }];
    }
    if (inline.type === 'break') {
      const text = piece('\n');
      return text === '\n' ? [inline] : text === '' ? [] : [{ type: 'text', text }];
    }
    return [{ ...inline, children: walk(inline.children) }];
  });
  return walk(children);
}
