import { useMemo } from 'react';
import { writeBranchNotes } from '../../core/branch/change.ts';
import type { Edition } from '../../core/branch/edition.ts';
import type { Block } from '../../core/deck/content.ts';
import { blocksHtml } from '../../core/slides/html.ts';
import { presenterNotes } from '../../core/slides/compose.ts';
import { AreaField } from '../controls/field.tsx';
import { HtmlText } from '../controls/html-text.tsx';
import { openLink } from '../desk/open-link.ts';
import { pictureUrl } from '../desk/picture-url.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import type { SlideRow } from './slide-rows.ts';

export const SLIDE_NOTES_ID = 'slide-notes-field';

/** The same edition without the branch's own notes on one slide: what is left are the national ones. */
function withoutBranchNotes(edition: Edition, id: string): Edition {
  const slides = edition.deck.slides.map((slide) => (slide.id === id ? { ...slide, branchNotes: '' } : slide));
  return { ...edition, deck: { ...edition.deck, slides } };
}

/** What the presenter will read beside the branch's own notes, part by part: what the branch typed into the text, and the national notes. */
function otherNotes(edition: Edition, id: string): { inText: Block[]; national: Block[] } {
  const all = presenterNotes(withoutBranchNotes(edition, id), id);
  const national = presenterNotes({ ...edition, deck: edition.national }, id);
  // The national notes come last on a slide that was edited.
  return { inText: all.slice(0, all.length - national.length), national };
}

/** What the presenter will read: the branch's own notes, and the national ones below them. */
export function SlideNotes({ row }: { row: SlideRow }) {
  const { key, edition, layer, change } = useOpenDeck();
  const { fail } = useMessages();
  const notes = useMemo(() => {
    const html = (blocks: Block[]) => (blocks.length === 0 ? '' : blocksHtml(blocks, { imageUrl: pictureUrl(key) }));
    const { inText, national } = otherNotes(edition, row.id);
    return { inText: html(inText), national: html(national) };
  }, [edition, row.id, key]);
  const follow = (url: string) => openLink(url, fail);

  return (
    <div className="slide-notes">
      <AreaField
        id={SLIDE_NOTES_ID}
        label="Your notes for this slide"
        help="Seen in the presenter window and in the version for members, never on the room screen."
        rows={3}
        value={layer.slides.notes[row.id] ?? ''}
        onChange={(text) => change((now) => writeBranchNotes(now, row.id, text), `notes ${row.id}`)}
      />
      {notes.inText && (
        <div className="national-notes">
          <h2>Your notes in the slide text</h2>
          <HtmlText html={notes.inText} onLink={follow} />
        </div>
      )}
      {row.origin !== 'added' && (
        <div className="national-notes">
          <h2>National notes</h2>
          {notes.national
            ? <HtmlText html={notes.national} onLink={follow} />
            : <p className="muted">None for this slide.</p>}
        </div>
      )}
    </div>
  );
}
