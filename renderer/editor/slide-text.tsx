import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { leadOf, withLayout } from '../../core/branch/added-lead.ts';
import { editSlide } from '../../core/branch/change.ts';
import { SLIDE_KINDS } from '../../core/branch/new-slide.ts';
import { putBack } from '../../core/branch/list-changes.ts';
import type { Slide } from '../../core/deck/model.ts';
import { Picker } from '../controls/picker.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { MarkdownEditor } from '../markdown-editor/markdown-editor.tsx';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { AddPicture } from '../pictures/add-picture.tsx';
import type { SlideRow } from './slide-rows.ts';

export const SLIDE_TEXT_ID = 'slide-text';
const INSERT_PICTURE = <AddPicture textId={SLIDE_TEXT_ID} />;

/** The editor shows no blank lines at the end and knows only LF: what the file has is kept aside and put back. */
const shown = (body: string): string => body.replace(/\s+$/, '').replaceAll('\r\n', '\n');
const stored = (typed: string, body: string): string => {
  const text = body.includes('\r\n') ? typed.replaceAll('\n', '\r\n') : typed;
  return text.replace(/\s+$/, '') + (/\s+$/.exec(body)?.[0] ?? '');
};

/** The text of the slide, in Markdown. */
export function SlideText({ row }: { row: SlideRow }) {
  const { edition, layer, change } = useOpenDeck();
  const { say } = useMessages();
  const find = (slides: readonly Slide[]) => slides.find(({ id }) => id === row.id);
  const national = find(edition.national.slides)?.source.body;
  const added = layer.slides.added.find(({ id }) => id === row.id)?.markdown;
  const lead = added === undefined ? '' : leadOf(added);
  const body = layer.slides.edits[row.id]?.markdown ?? added?.slice(lead.length) ?? national ?? '';
  const [text, keep] = useDraft(body, shown);

  const deck = useMemo(
    () => ({
      book: edition.book,
      audiences: edition.national.meta.audiences,
      layout: edition.deck.slides.find(({ id }) => id === row.id)?.layout ?? 'content',
    }),
    [edition, row.id],
  );

  // Whoever changes a word here would look for it in the file that is filled in.
  const kept = edition.national.meta.powerpoint !== undefined && added === undefined;

  const type = (written: string, typed: boolean) => {
    const markdown = stored(written, national ?? body);
    keep(written, markdown);
    change((now) => editSlide(now, edition.national, row.id, lead + markdown), typed ? `text ${row.id}` : undefined);
  };
  const restore = () => {
    change((now) => putBack(now, { kind: 'edit', id: row.id }, edition.national));
    say('The national text is back. Undo brings yours back.');
    document.getElementById(SLIDE_TEXT_ID)?.focus();
  };

  return (
    <div className="slide-text">
      <MarkdownEditor
        id={SLIDE_TEXT_ID}
        label="Slide text"
        help={`Write as in any text. The buttons put the marks in: ## before a title, - before a bullet.${kept ? ' The PowerPoint itself keeps its own words: change those in PowerPoint.' : ''}`}
        placeholder="The text of this slide"
        value={text}
        onChange={type}
        deck={deck}
        insertMore={INSERT_PICTURE}
      />
      {added !== undefined && (
        <Picker
          label="Kind of slide"
          options={SLIDE_KINDS.map(({ layout, label }) => ({ value: layout, label }))}
          value={deck.layout === 'blank' ? 'content' : deck.layout}
          onChange={(layout) => change((now) => editSlide(now, edition.national, row.id, withLayout(added, layout)))}
        />
      )}
      {layer.slides.edits[row.id] && (
        <Button className="button small" onPress={restore}>Put back the national text</Button>
      )}
    </div>
  );
}
