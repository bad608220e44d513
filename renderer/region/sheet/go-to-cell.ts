export const SHEET_ROW_HEIGHT = 44;

interface CellPlace {
  at: string;
  /** The row's key. */
  row: string;
  /** Where it lies in the table, in px. */
  top: number;
  left: number;
  focus: boolean;
}

/** Scrolls a cell into view and focuses it where that is wanted. Tries once a frame: a cell is drawn when it is scrolled to. */
export function goToCell(scroller: HTMLElement | null, place: CellPlace, tries = 20): void {
  if (!scroller) return;
  requestAnimationFrame(() => {
    if (tries === 20) scrollTo(scroller, place);
    if (!place.focus) return;
    const found = scroller.querySelector<HTMLElement>(`[data-at="${CSS.escape(place.at)}"]`);
    // The cell itself: what is in it gives the focus back to where the table had it last.
    const target = found?.closest<HTMLElement>('[role=gridcell], [role=rowheader]') ?? (place.left === 0 ? scroller.querySelector<HTMLElement>(`[role=row][data-key="${place.row}"]`) : null);
    if (target) target.focus();
    else if (tries > 0) goToCell(scroller, place, tries - 1);
  });
}

/** Not more than it takes: what is in view stays where it is. */
function scrollTo(scroller: HTMLElement, { top, left }: CellPlace): void {
  const [height, width] = [scroller.clientHeight - SHEET_ROW_HEIGHT, scroller.clientWidth];
  if (top < scroller.scrollTop || top + SHEET_ROW_HEIGHT > scroller.scrollTop + height) scroller.scrollTop = Math.max(0, top - height / 2);
  if (left < scroller.scrollLeft || left + 150 > scroller.scrollLeft + width) scroller.scrollLeft = Math.max(0, left - width / 2);
}
