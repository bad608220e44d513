import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Board } from '../../../core/meeting/board.ts';
import { Icon } from '../../controls/icon.tsx';
import { useRoomBoard } from './room-board.ts';
import '../../controls/frame.css';

const isSame = (one: Board | undefined, other: Board): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Shows the room this motion or show of hands in place of its slide, and takes it away; nothing where there is no room screen. */
export function ShowInRoom({ board, name }: { board: Board; name: string }) {
  const room = useRoomBoard();
  const [asking, setAsking] = useState(false);
  if (!room) return null;
  const isShown = isSame(room.shown, board);
  const press = () => {
    if (isShown) room.show(null);
    else if (room.withEmployer) setAsking(true);
    else room.show(board);
  };
  const showAllTheSame = () => {
    setAsking(false);
    room.show(board);
  };
  return (
    <>
      <Button className="button small" aria-label={`${isShown ? 'The room sees it' : 'Show the room'}: ${name}`} data-selected={isShown || undefined} aria-pressed={isShown} isDisabled={!room.canShow && !isShown} onPress={press}>
        <Icon name="present" />{isShown ? 'The room sees it' : 'Show the room'}
      </Button>
      {asking && (
        <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={setAsking}>
          <Modal className="modal">
            <Dialog className="frame" role="alertdialog">
              <header className="frame-head"><Heading slot="title">The employer is in the room. Show it all the same?</Heading></header>
              <div className="frame-body">
                <p>The room sees its words and what became of it, without names and without how many put up a hand.</p>
                <div className="row">
                  <Button className="button primary" autoFocus onPress={() => setAsking(false)}>Don’t show it</Button>
                  <Button className="button" onPress={showAllTheSame}>Show it all the same</Button>
                </div>
              </div>
            </Dialog>
          </Modal>
        </ModalOverlay>
      )}
    </>
  );
}
