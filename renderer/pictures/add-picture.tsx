import { useCallback, useState } from 'react';
import { insertBlock } from '../../core/edit-text/insert-block.ts';
import { useMessages } from '../desk/messages.tsx';
import { focusInstead } from '../editor/place.ts';
import { InsertButton } from '../markdown-editor/bar-button.tsx';
import { useEditor } from '../markdown-editor/editor-handle.ts';
import { InsertPicture } from './insert-picture.tsx';
import { choosePicture, offerFile } from './offer.ts';
import type { OfferedPicture } from './offer.ts';
import { usePictureTarget } from './picture-target.ts';

interface AddPictureProps {
  /** DOM id of the slide's text: a picture pasted there is for the slide. */
  textId: string;
}

/** Puts a picture on a slide, from the formatting bar of its text: chosen by a button, dropped on the window or pasted. */
export function AddPicture({ textId }: AddPictureProps) {
  const { fail, clear, say } = useMessages();
  const editor = useEditor();
  const [offered, setOffered] = useState<OfferedPicture>();

  const offer = useCallback(
    (find: () => Promise<OfferedPicture | undefined>) => {
      clear();
      find().then(setOffered, fail);
    },
    [clear, fail],
  );
  usePictureTarget(useCallback((file: File) => offer(() => offerFile(file)), [offer]), textId);

  return (
    <>
      <InsertButton icon="picture" name="Insert a picture" onPress={() => offer(() => choosePicture('slide'))}>Picture</InsertButton>
      {offered && (
        <InsertPicture
          offered={offered}
          onInsert={(markdown) => {
            // Before it was ever in the text the cursor says nothing: the picture comes last.
            editor.run((text, at) => insertBlock(text, at.to === 0 ? { from: text.length, to: text.length } : at, markdown));
            setOffered(undefined);
            say('The picture is on the slide.');
            focusInstead(() => {
              editor.focus();
              return undefined;
            });
          }}
          onClose={() => setOffered(undefined)}
        />
      )}
    </>
  );
}
