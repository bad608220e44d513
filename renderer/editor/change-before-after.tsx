import type { Change } from '../../core/branch/list-changes.ts';
import { wordDiff } from '../../core/branch/word-diff.ts';
import type { DiffPiece } from '../../core/branch/word-diff.ts';
import { useOpenDeck } from '../desk/session.tsx';

/** Words that stay are shortened between changes: enough to see where one is. */
const AROUND = 60;
const MOST_NOTES = 160;

function shorten(text: string, first: boolean, last: boolean): string {
  if (text.length <= AROUND * 2) return text;
  return `${first ? '…' : `${text.slice(0, AROUND)} … `}${last ? ' …' : text.slice(-AROUND)}`.replace(/^… …$/, '…');
}

const TAGS = { same: 'span', gone: 'del', new: 'ins' } as const;

function Words({ pieces }: { pieces: readonly DiffPiece[] }) {
  return pieces.map(({ kind, text }, index) => {
    const Tag = TAGS[kind];
    const shown = kind === 'same' ? shorten(text, index === 0, index === pieces.length - 1) : text;
    return (
      <Tag key={index}>
        {kind !== 'same' && <span className="visually-hidden">{kind === 'gone' ? ' was: ' : ' now: '}</span>}
        {shown}
      </Tag>
    );
  });
}

/** What a change replaced, and with what. */
export function ChangeBeforeAfter({ change }: { change: Change }) {
  const { edition, layer } = useOpenDeck();
  const { kind, id, was, is } = change;
  if (kind === 'edit' && was !== undefined && is !== undefined) return <p className="change-words"><Words pieces={wordDiff(was, is)} /></p>;
  if (kind === 'moved') return <p className="muted">Was slide {was}, is now slide {is}</p>;
  if (kind === 'notes' && is !== undefined) return <p className="change-words">{is.length > MOST_NOTES ? `${is.slice(0, MOST_NOTES)}…` : is}</p>;
  if (kind !== 'figure') return null;
  const row = edition.book.row(id);
  const source = layer.figures[id]?.source;
  return <p className="muted">{row?.nationalPrinted || 'Blank'} → <strong>{row?.printed || String(layer.figures[id]?.value ?? 'no value')}</strong>{source && `, ${source}`}</p>;
}
