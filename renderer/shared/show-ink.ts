import { INK_BOX, strokePath } from '../../core/present/stroke-path.ts';
import type { Stroke } from '../../core/present/ink.ts';
import './ink.css';

const SVG = 'http://www.w3.org/2000/svg';

/** Makes the sheet that strokes are drawn on, as large as its box. */
export function makeInkSheet(): SVGSVGElement {
  const sheet = document.createElementNS(SVG, 'svg');
  sheet.setAttribute('class', 'ink');
  sheet.setAttribute('viewBox', `0 0 ${INK_BOX.width} ${INK_BOX.height}`);
  sheet.setAttribute('aria-hidden', 'true');
  return sheet;
}

/** Draws these strokes and no others. What stands there as it should is left alone. */
export function showInk(sheet: SVGSVGElement, strokes: readonly Stroke[]): void {
  for (const [index, stroke] of strokes.entries()) {
    const path = sheet.children[index] ?? sheet.appendChild(document.createElementNS(SVG, 'path'));
    const outline = strokePath(stroke);
    if (path.getAttribute('d') !== outline) path.setAttribute('d', outline);
  }
  while (sheet.children.length > strokes.length) sheet.lastChild?.remove();
}
