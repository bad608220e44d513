import { useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ChartForm } from './chart-form.tsx';
import type { DeckSetting } from './deck-facet.ts';
import { EditorContext } from './editor-handle.ts';
import { FormattingBar } from './formatting-bar.tsx';
import { LinkForm } from './link-form.tsx';
import { TableForm } from './table-form.tsx';
import { shortcuts } from './shortcuts.ts';
import { useView } from './use-view.ts';
import './markdown-editor.css';

interface MarkdownEditorProps {
  /** The DOM id of what takes the focus. */
  id: string;
  label: string;
  help: string;
  placeholder: string;
  /** With LF. */
  value: string;
  /** `typed` is true for a key of a run of typing, false for a change that is a step of its own. */
  onChange: (text: string, typed: boolean) => void;
  /** What the chips and the lists show; the same object until it changes. */
  deck: DeckSetting;
  /** More buttons under "Insert"; they reach the editor by `useEditor`. The same element each time, or the bar is drawn for every key. */
  insertMore?: ReactNode;
}

const FORMS = { link: LinkForm, table: TableForm, chart: ChartForm };
export type EditorForm = keyof typeof FORMS;

/** A text in Markdown with a formatting bar, for people who have never seen Markdown and for those who have. */
export function MarkdownEditor({ id, label, help, placeholder, value, onChange, deck, insertMore }: MarkdownEditorProps) {
  const own = useId();
  const box = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState<EditorForm>();
  const keys = useMemo(() => shortcuts(() => setForm('link')), []);
  const attributes = { id, 'aria-labelledby': `${own}-label`, 'aria-describedby': `${own}-help` };
  const editor = useView(box, { text: value, onChange, attributes, placeholder, deck, keys });

  const OpenForm = form && FORMS[form];
  const close = () => setForm(undefined);

  return (
    <EditorContext value={editor}>
      <div className="markdown-editor">
        {/* A label can't name what is no form field; the click is a convenience beside the name. */}
        <span id={`${own}-label`} className="field-label">{label}</span>
        <p id={`${own}-help`} className="field-help">
          {help}
          <span className="visually-hidden"> Control and Space open the list of figures. Tab leaves the text, Shift and Tab lead to the formatting bar.</span>
        </p>
        <FormattingBar layout={deck.layout} onForm={setForm} insertMore={insertMore} editorId={id} />
        <div ref={box} className="markdown-box field code" />
        {OpenForm && <OpenForm onClose={close} />}
      </div>
    </EditorContext>
  );
}
