import { Button } from 'react-aria-components';
import { editSlide } from '../../core/branch/change.ts';
import { putBack } from '../../core/branch/list-changes.ts';
import type { Slide } from '../../core/deck/model.ts';
import { AreaField } from '../controls/field.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import type { SlideRow } from './slide-rows.ts';

export const SLIDE_TEXT_ID = 'slide-text';

/** A text area shows no blank lines at the end and knows only LF: what the file has is kept aside and put back. */
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
  const body = layer.slides.edits[row.id]?.markdown ?? added ?? national ?? '';
  const [text, keep] = useDraft(body, shown);

  const type = (typed: string) => {
    const markdown = stored(typed, national ?? body);
    keep(typed, markdown);
    change((now) => editSlide(now, edition.national, row.id, markdown), `text ${row.id}`);
  };
  const restore = () => {
    change((now) => putBack(now, { kind: 'edit', id: row.id, label: row.label }));
    say('The national text is back. Undo brings yours back.');
    document.getElementById(SLIDE_TEXT_ID)?.focus();
  };

  return (
    <div className="slide-text">
      <AreaField
        label="Slide text"
        help="A line with ## is the title, a line with - is a bullet, **two stars** make bold."
        id={SLIDE_TEXT_ID}
        code
        rows={8}
        value={text}
        onChange={type}
      />
      {layer.slides.edits[row.id] && (
        <Button className="button small" onPress={restore}>Put back the national text</Button>
      )}
    </div>
  );
}
