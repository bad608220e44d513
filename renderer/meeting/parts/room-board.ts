import { createContext, use } from 'react';
import type { Board } from '../../../core/meeting/board.ts';

/** What the room sees of the meeting in place of its slide, and how to change that. */
export interface RoomBoard {
  shown: Board | undefined;
  /** While the room waits for something, nothing can be shown. */
  canShow: boolean;
  /** The employer is in the room: whoever shows something says so once more. */
  withEmployer: boolean;
  show(board: Board | null): void;
}

const RoomBoardContext = createContext<RoomBoard | undefined>(undefined);

export const RoomBoardProvider = RoomBoardContext.Provider;

/** The room's board; undefined in a window that has no room screen. */
export const useRoomBoard = (): RoomBoard | undefined => use(RoomBoardContext);
