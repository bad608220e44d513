import { memo } from 'react';
import type { ReactNode } from 'react';
import { Group, Separator, Toolbar } from 'react-aria-components';
import type { Layout } from '../../core/deck/model.ts';
import { toggleColumns } from '../../core/edit-text/columns.ts';
import { toggleBold, toggleItalic } from '../../core/edit-text/emphasis.ts';
import { indentItems, outdentItems } from '../../core/edit-text/indent.ts';
import { toggleBullets, toggleNumbers, toggleQuote, toggleTitle } from '../../core/edit-text/line-marks.ts';
import type { TextCommand } from '../../core/edit-text/model.ts';
import type { IconName } from '../controls/icon.tsx';
import { useMessages } from '../desk/messages.tsx';
import { BarButton, InsertButton } from './bar-button.tsx';
import { useEditor } from './editor-handle.ts';
import type { EditorForm } from './markdown-editor.tsx';

interface BarProps {
  layout: Layout;
  editorId: string;
  onForm: (form: EditorForm) => void;
  insertMore?: ReactNode;
}

/** What the bar does, in words and drawings: nobody has to know a mark of Markdown. Not drawn again for keys. */
export const FormattingBar = memo(function FormattingBar({ layout, editorId, onForm, insertMore }: BarProps) {
  const editor = useEditor();
  const { say } = useMessages();
  const command = (name: string, icon: IconName, make: TextCommand, nothing: string, keys?: string) => (
    <BarButton name={name} icon={icon} {...(keys && { keys })} onPress={() => { if (!editor.run(make)) say(nothing); }} />
  );
  const noText = 'A chart’s lines can’t be formatted. Put the cursor in the text of the slide.';
  const noItem = 'Put the cursor in a list first: this moves a bullet.';

  return (
    <Toolbar className="formatting-bar" aria-label="Formatting" aria-controls={editorId}>
      <Group className="bar-group" aria-label="Words">
        {command('Title', 'title', toggleTitle(layout === 'title' ? 1 : 2), noText)}
        {command('Bold', 'bold', toggleBold, noText, 'B')}
        {command('Italic', 'italic', toggleItalic, noText, 'I')}
        <BarButton name="Link" icon="link" keys="K" onPress={() => onForm('link')} />
      </Group>
      <Separator orientation="vertical" className="bar-line" />
      <Group className="bar-group" aria-label="Lines">
        {command('Bullets', 'bullets', toggleBullets, noText)}
        {command('Numbered list', 'numbers', toggleNumbers, noText)}
        {command('Move the bullet out', 'outdent', outdentItems, noItem, '[')}
        {command('Move the bullet in', 'indent', indentItems, 'There is no bullet before this one to hang it under.', ']')}
        {command('Quote', 'quote', toggleQuote, noText)}
        {layout === 'two-column' && command('Second column', 'columns', toggleColumns, noText)}
      </Group>
      <Group className="bar-group" aria-label="Insert">
        <InsertButton icon="figure" name="Insert a figure" onPress={() => editor.offerFigures()}>Figure</InsertButton>
        <InsertButton icon="table" name="Insert or change a table" onPress={() => onForm('table')}>Table</InsertButton>
        <InsertButton icon="chart" name="Insert or change a chart" onPress={() => onForm('chart')}>Chart</InsertButton>
        {insertMore}
      </Group>
    </Toolbar>
  );
});
