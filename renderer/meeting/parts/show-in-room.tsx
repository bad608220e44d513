import { Button } from 'react-aria-components';
import type { Board } from '../../../core/meeting/board.ts';
import { Icon } from '../../controls/icon.tsx';
import { useRoomBoard } from './room-board.ts';

const isSame = (one: Board | undefined, other: Board): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Shows the room this motion or show of hands in place of its slide, and takes it away; nothing where there is no room screen. */
export function ShowInRoom({ board, name }: { board: Board; name: string }) {
  const room = useRoomBoard();
  if (!room) return null;
  const isShown = isSame(room.shown, board);
  return (
    <Button className="button small" aria-label={`${isShown ? 'The room sees it' : 'Show the room'}: ${name}`} data-selected={isShown || undefined} aria-pressed={isShown} isDisabled={!room.canShow && !isShown} onPress={() => room.show(isShown ? null : board)}>
      <Icon name="present" />{isShown ? 'The room sees it' : 'Show the room'}
    </Button>
  );
}
