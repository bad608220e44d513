import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import '../../controls/frame.css';

/** Asks before presenting ends while the meeting is still open. Esc ends as well: a clicker has no other key for it. */
export function EndDialog({ onEnd, onClose }: { onEnd: () => void; onClose: () => void }) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable isKeyboardDismissDisabled onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal className="modal">
        <Dialog className="frame" role="alertdialog">
          <header className="frame-head"><Heading slot="title">The meeting is still open</Heading></header>
          <div role="presentation" onKeyDown={(event) => { if (event.key === 'Escape' && !event.repeat) onEnd(); }}>
            <div className="frame-body"><p>End presenting all the same? It stays open and can be closed in Meetings.</p></div>
            <footer className="frame-foot">
              <Button className="button" onPress={onClose}>Go on presenting</Button>
              <Button className="button primary" autoFocus onPress={onEnd}>End presenting (Enter)</Button>
            </footer>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
