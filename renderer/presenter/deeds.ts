/** What buttons and keys of the presenter window do, beside moving the slides. */
export interface Deeds {
  black: () => void;
  white: () => void;
  freeze: () => void;
  /** Asks what the room waits for, or goes back to the slides. */
  wait: () => void;
  laser: () => void;
  zoom: () => void;
  pen: () => void;
  eraser: () => void;
  undoInk: () => void;
  clearInk: () => void;
  swap: () => void;
  end: () => void;
  sheet: () => void;
}
