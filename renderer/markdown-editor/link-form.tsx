import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { addressFault, linkAt, placeLink } from '../../core/edit-text/link.ts';
import { LineField } from '../controls/field.tsx';
import { Frame } from '../controls/frame.tsx';
import { useEditor } from './editor-handle.ts';

/** Makes a link of the selected words, or changes the one at the cursor. */
export function LinkForm({ onClose }: { onClose: () => void }) {
  const editor = useEditor();
  const [found] = useState(() => linkAt(editor.text(), editor.selection()));
  const [words, setWords] = useState(found.text);
  const [address, setAddress] = useState(found.address);
  const [tried, setTried] = useState(false);
  const fault = addressFault(address);

  const put = () => {
    setTried(true);
    if (fault) return;
    onClose();
    editor.run(() => placeLink(found.range, { text: words, address }));
  };

  return (
    <Frame guide="writing"
      title={found.address ? 'Change the link' : 'Insert a link'}
      onClose={onClose}
      foot={(
        <>
          <Button className="button" onPress={onClose}>Cancel</Button>
          <Button className="button primary" type="submit" form="link-form">{found.address ? 'Change' : 'Insert'}</Button>
        </>
      )}
    >
      <Form id="link-form" className="stack" onSubmit={(event) => { event.preventDefault(); put(); }}>
        <LineField label="Words to show" value={words} onChange={setWords} autoComplete="off" {...(words === '' && { autoFocus: true })} />
        <LineField label="Address" help="Of a web page, or an email address." value={address} onChange={setAddress} autoComplete="off" {...(words !== '' && { autoFocus: true })} {...(tried && fault && { fault })} />
      </Form>
    </Frame>
  );
}
