import type { Block, Inline } from '../deck/content.ts';
import { wordDiff, type DiffPiece } from '../branch/word-diff.ts';

/** A text of somebody's, its line ends kept. */
export const plain = (text: string): Inline[] =>
  text.trim().split(/\s*\r?\n\s*/).flatMap((line, index): Inline[] => [...(index === 0 ? [] : [{ type: 'break' as const }]), { type: 'text', text: line }]);

export const bold = (text: string): Inline => ({ type: 'strong', children: [{ type: 'text', text }] });

type Part = string | Inline | readonly Inline[];

const inlines = (parts: readonly Part[]): Inline[] => parts.flatMap((part): Inline[] => {
  if (typeof part === 'string') return part === '' ? [] : [{ type: 'text', text: part }];
  return 'type' in part ? [part] : [...part];
});

export const heading = (level: number, text: string): Block => ({ type: 'heading', line: 0, level, children: plain(text.replace(/\s+/g, ' ')) });
export const paragraph = (...parts: Part[]): Block => ({ type: 'paragraph', line: 0, children: inlines(parts) });
export const quote = (children: readonly Inline[]): Block => ({ type: 'quote', line: 0, blocks: [paragraph(children)] });
export const bullets = (items: readonly (readonly Part[])[]): Block[] =>
  (items.length === 0 ? [] : [{ type: 'list', line: 0, ordered: false, start: 1, items: items.map((parts) => ({ line: 0, blocks: [paragraph(...parts)] })) }]);

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => {
  const cells = (row: readonly string[]) => row.map((text) => ({ children: plain(text) }));
  return { type: 'table', line: 0, align: head.map(() => undefined), head: cells(head), rows: rows.map(cells) };
};

/** What was changed between two texts: words taken out are struck, words put in are underlined. */
export const marked = (older: string, newer: string): Inline[] =>
  joinedChanges(wordDiff(older, newer)).flatMap(({ kind, text }): Inline[] => {
    const children = text.split('\n').flatMap((line, index): Inline[] => [...(index === 0 ? [] : [{ type: 'break' as const }]), ...(line === '' ? [] : [{ type: 'text' as const, text: line }])]);
    return kind === 'same' ? children : [{ type: kind === 'gone' ? 'del' : 'underline', children }];
  });

/** Changes that only a space parts are read as one: what was there, and then what is. */
function joinedChanges(diff: readonly DiffPiece[]): DiffPiece[] {
  const joined: DiffPiece[] = [];
  let [gone, fresh] = ['', ''];
  // Spaces around a change are no part of it, and what is struck and what stands for it are two words.
  const settle = (): void => {
    const whole = fresh === '' ? gone : fresh;
    const [lead, tail] = whole.trim() === '' ? ['', ''] : [/^ */.exec(whole)?.[0] ?? '', / *$/.exec(whole)?.[0] ?? ''];
    const [before, after] = whole.trim() === '' ? [gone, fresh] : [gone.trim(), fresh.trim()];
    const pieces: DiffPiece[] = [
      { kind: 'same', text: lead }, { kind: 'gone', text: before }, { kind: 'same', text: before !== '' && after !== '' ? ' ' : '' }, { kind: 'new', text: after }, { kind: 'same', text: tail },
    ];
    joined.push(...pieces.filter(({ text }) => text !== ''));
    [gone, fresh] = ['', ''];
  };
  diff.forEach(({ kind, text }, index) => {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') fresh += text;
    else if (gone !== '' && fresh !== '' && /^ +$/.test(text) && diff[index + 1] !== undefined) {
      gone += text;
      fresh += text;
    } else {
      settle();
      joined.push({ kind, text });
    }
  });
  settle();
  return joined;
}

/** A note as it was typed: each line a paragraph, and lines that begin with a dash or star as a list. */
export function noteBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let items: Part[][] = [];
  const settle = (): void => {
    blocks.push(...bullets(items));
    items = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s*[-*•]\s+(\S.*)$/.exec(line)?.[1];
    if (item !== undefined) items.push([item.trim()]);
    else if (line.trim() !== '') {
      settle();
      blocks.push(paragraph(line.trim()));
    }
  }
  settle();
  return blocks;
}
