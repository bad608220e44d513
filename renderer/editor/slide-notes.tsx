import { useMemo } from 'react';
import { writeBranchNotes } from '../../core/branch/change.ts';
import type { Edition } from '../../core/branch/edition.ts';
import { blocksHtml } from '../../core/slides/html.ts';
import { presenterNotes } from '../../core/slides/compose.ts';
import { AreaField } from '../controls/field.tsx';
import { HtmlText } from '../controls/html-text.tsx';
import { openLink } from '../desk/open-link.ts';
import { pictureUrl } from '../desk/picture-url.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import type { SlideRow } from './slide-rows.ts';

/** The same edition without the branch's own notes on one slide: what is left are the national ones. */
function withoutBranchNotes(edition: Edition, id: string): Edition {
  const slides = edition.deck.slides.map((slide) => (slide.id === id ? { ...slide, branchNotes: '' } : slide));
  return { ...edition, deck: { ...edition.deck, slides } };
}

/** What the presenter will read: the national notes, and the branch's own below them. */
export function SlideNotes({ row }: { row: SlideRow }) {
  const { key, edition, layer, change } = useOpenDeck();
  const { fail } = useMessages();
  const national = useMemo(() => {
    const notes = presenterNotes(withoutBranchNotes(edition, row.id), row.id);
    return notes.length === 0 ? '' : blocksHtml(notes, { imageUrl: pictureUrl(key) });
  }, [edition, row.id, key]);

  return (
    <div className="slide-notes">
      <AreaField
        label="Your notes for this slide"
        help="Seen in the presenter window and in the version for members, never on the room screen."
        rows={3}
        value={layer.slides.notes[row.id] ?? ''}
        onChange={(text) => change((now) => writeBranchNotes(now, row.id, text), `notes ${row.id}`)}
      />
      {row.origin !== 'added' && (
        <div className="national-notes">
          <h2>National notes</h2>
          {national
            ? <HtmlText html={national} onLink={(url) => openLink(url, fail)} />
            : <p className="muted">None for this slide.</p>}
        </div>
      )}
    </div>
  );
}
