import { SLIDE_ACTIONS, type ShowAction } from './show-keys.ts';

/** All that can be done while presenting: the room screen and the presenter window hear these keys and no others, and the sheet of keys shows this list. */
export const CONSOLE_ACTIONS: readonly ShowAction[] = [
  ...SLIDE_ACTIONS,
  { press: { do: 'overview' }, says: 'All slides', keys: ['g', 'o'] },
  { press: { do: 'search' }, says: 'Search the slides', keys: ['Ctrl+f', '/'] },
  { press: { do: 'white' }, says: 'White screen, and back', keys: ['w'] },
  { press: { do: 'freeze' }, says: 'Keep the room at its slide while you look ahead, then bring it to yours', keys: ['f'] },
  { press: { do: 'wait' }, says: 'Let the room wait before the start or in a break, and back to the slides', keys: ['h'] },
  { press: { do: 'laser' }, says: 'Pointer on and off; it is on while the mouse is held on the slide as well', keys: ['l'] },
  { press: { do: 'nudge', to: 'left' }, says: 'Move the pointer', keys: ['Shift+ArrowLeft'] },
  { press: { do: 'nudge', to: 'right' }, says: 'Move the pointer', keys: ['Shift+ArrowRight'] },
  { press: { do: 'nudge', to: 'up' }, says: 'Move the pointer', keys: ['Shift+ArrowUp'] },
  { press: { do: 'nudge', to: 'down' }, says: 'Move the pointer', keys: ['Shift+ArrowDown'] },
  { press: { do: 'pen' }, says: 'Pen on and off: draw on the slide', keys: ['p'] },
  { press: { do: 'eraser' }, says: 'Eraser on and off', keys: ['e'] },
  { press: { do: 'undoInk' }, says: 'Take back the last stroke, or what was rubbed out', keys: ['Ctrl+z'] },
  { press: { do: 'clearInk' }, says: 'Clear the drawing on this slide', keys: ['c'] },
  { press: { do: 'zoom' }, says: 'Enlarge the part at the pointer, and back', keys: ['z'] },
  { press: { do: 'meeting' }, says: 'The meeting beside the slides, and your notes again', keys: ['m'] },
  { press: { do: 'nextItem' }, says: 'Take the next item of the agenda', keys: ['n'] },
  { press: { do: 'notesDown' }, says: 'Further down or up in your notes', keys: ['Shift+PageDown'] },
  { press: { do: 'notesUp' }, says: 'Further down or up in your notes', keys: ['Shift+PageUp'] },
  { press: { do: 'largerNotes' }, says: 'Larger notes', keys: ['+', '='] },
  { press: { do: 'smallerNotes' }, says: 'Smaller notes', keys: ['-'] },
  { press: { do: 'sheet' }, says: 'These keys', keys: ['?'] },
];
