import { Fragment, useEffect } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { GUIDE_KEY } from '../guide/use-guide.ts';
import { CONSOLE_ACTIONS } from '../shared/console-keys.ts';
import { keyCaps, type ShowAction } from '../shared/show-keys.ts';
import '../controls/frame.css';
import './key-sheet.css';

/** What says the same stands in one row: the four ways of the pointer. */
const ROWS = [...Map.groupBy(CONSOLE_ACTIONS, ({ says }) => says)].map(([says, actions]) => ({ says, actions }));

/** Its keys scroll it at once. */
const focusOnce = (rows: HTMLElement | null): void => rows?.focus();

/** A digit alone does nothing: a number is typed and then gone to. */
const ways = ({ press, keys }: ShowAction): string[][] => (press.do === 'digit' ? [['a number'], ['Enter']] : keys.map(keyCaps));

function Row({ says, caps, then = false }: { says: string; caps: string[][]; then?: boolean }) {
  return (
    <div className="key-row">
      <dt>{says}</dt>
      <dd>
        {caps.map((together, at) => (
          <Fragment key={together.join(' ')}>
            {at > 0 && <span className="quiet">{then ? ' then ' : ' or '}</span>}
            <span className="key-caps">{together.map((cap) => <kbd key={cap}>{cap}</kbd>)}</span>
          </Fragment>
        ))}
      </dd>
    </div>
  );
}

/** All that can be done in the presenter window and the keys that do it, over everything else. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  useEffect(() => {
    const again = ({ key }: KeyboardEvent) => {
      if (key === '?') onClose();
    };
    document.addEventListener('keydown', again);
    return () => document.removeEventListener('keydown', again);
  }, [onClose]);

  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal className="modal key-sheet">
        <Dialog className="frame">
          <header className="frame-head">
            <Heading slot="title">Keys while presenting</Heading>
            <Button className="button quiet icon-only" aria-label="Close the keys" onPress={onClose}><Icon name="close" /></Button>
          </header>
          {/* It scrolls in a low window, and a box that scrolls has to be reached by keyboard. */}
          <div ref={focusOnce} className="key-rows" tabIndex={0} role="group" aria-label="Keys">
            <p className="quiet">The room sees none of this. On a Mac, Cmd takes the place of Ctrl.</p>
            <dl>
              {ROWS.map(({ says, actions }) => <Row key={says} says={says} caps={actions.flatMap(ways)} then={actions.some(({ press }) => press.do === 'digit')} />)}
              <Row says="Next or previous slide, with a finger on the slide" caps={[['Swipe left'], ['Swipe right']]} />
              <Row says="The guide, in this window alone" caps={[[GUIDE_KEY]]} />
            </dl>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
