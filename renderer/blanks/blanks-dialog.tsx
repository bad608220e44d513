import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { blanksHtml } from '../../core/blanks/blanks-html.ts';
import { listBlanks } from '../../core/blanks/list-blanks.ts';
import { Frame } from '../controls/frame.tsx';
import { HtmlText } from '../controls/html-text.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import './blanks.css';

/** What is still blank, to be printed and taken along. */
export function BlanksDialog({ onClose }: { onClose: () => void }) {
  const { key, edition, flush } = useOpenDeck();
  const { fail, say, clear } = useMessages();
  const html = useMemo(() => blanksHtml(listBlanks(edition)), [edition]);

  const save = async () => {
    clear();
    if (!(await flush())) return;
    const saved = await ask('blanks.savePdf', { key });
    if (!saved) return;
    say(`The page was saved as ${saved.path}.`);
    onClose();
  };
  const print = async () => {
    clear();
    if (!(await flush())) return;
    if (!(await ask('blanks.print', { key }))) return;
    say('The page went to the printer.');
    onClose();
  };
  return (
    <Frame guide="check"
      title="What is still blank"
      wide
      textOnly
      onClose={onClose}
      foot={(
        <>
          <Button className="button" onPress={() => void save().catch(fail)}>Save as PDF…</Button>
          <Button className="button primary" onPress={() => void print().catch(fail)}>Print…</Button>
        </>
      )}
    >
      <div className="blanks-page"><HtmlText html={html} onLink={() => {}} /></div>
    </Frame>
  );
}
