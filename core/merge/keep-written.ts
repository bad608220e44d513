import { isCollection, isScalar, visit, type Document, type Node, type ToStringOptions } from 'yaml';

/** Nothing is folded that wasn't, nor put on lines of its own. */
const PLAIN: ToStringOptions = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER };

/**
 * Gets ready to write a document back: its quoted texts, lists in brackets and remarks beside values that didn't change
 * come out as they stood, and so does the way its lists are set in.
 * @param text that the document was read from
 * @returns what writes it, to be called once after it was changed
 */
export function keepWritten(document: Document, text: string): () => string {
  const was = new Map<Node, string>();
  visit(document, { Value: (key, node) => void (key !== 'key' && node.range && was.set(node, JSON.stringify(node))) });
  return () => {
    const kept: string[] = [];
    const sign = freeSign(text);
    visit(document, {
      Value: (key, node) => {
        const { range } = node;
        const isWhole = isScalar(node) ? !String(node.type).startsWith('BLOCK') : isCollection(node) && node.flow === true;
        if (key === 'key' || !range || !isWhole || node.anchor !== undefined || node.tag !== undefined || was.get(node) !== JSON.stringify(node)) return undefined;
        const remark = /^ +#.*/.exec(text.slice(range[1]));
        const place = document.createNode(`${sign}${kept.length}${sign}`);
        place.commentBefore = node.commentBefore ?? null;
        place.spaceBefore = node.spaceBefore ?? false;
        const isBeside = remark !== null && remark[0].trimStart().slice(1) === node.comment;
        if (!isBeside) place.comment = node.comment ?? null;
        kept.push(text.slice(range[0], range[1]) + (isBeside ? remark[0] : ''));
        return place;
      },
    });
    const written = document.toString({ ...PLAIN, indentSeq: !/^( *)[^\s#-][^\n]*:[^\S\n]*\n\1- /m.test(text) });
    return written.replaceAll(new RegExp(`${sign}(\\d+)${sign}`, 'g'), (_, index: string) => kept[Number(index)] ?? '');
  };
}

/** Letters that the text doesn't have. */
function freeSign(text: string): string {
  let sign = 'kept';
  while (text.includes(sign)) sign += 'x';
  return `${sign}_`;
}
