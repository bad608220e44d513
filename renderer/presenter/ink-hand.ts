import type { InkAction, InkPoint } from '../../core/present/ink.ts';
import { onSlide } from '../../core/present/pointer.ts';
import type { InkTool } from './use-ink-tool.ts';

/** Of the slide's width and height: what is nearer to the last point says nothing more. */
const LEAST_STEP = 0.001;

interface Touch {
  clientX: number;
  clientY: number;
  pressure: number;
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

/** One touch of the slide with a tool, from down to up: what it does is said once a frame. */
export class InkHand {
  readonly #tool: InkTool;
  readonly #area: DOMRect;
  readonly #act: (action: InkAction) => void;
  #last: InkPoint | undefined;
  #waiting: InkPoint[] = [];
  #from: InkPoint | undefined;
  #begun = false;
  #frame: number | undefined;

  constructor(tool: InkTool, area: DOMRect, act: (action: InkAction) => void) {
    this.#tool = tool;
    this.#area = area;
    this.#act = act;
  }

  move(touches: readonly Touch[]): void {
    for (const { clientX, clientY, pressure } of touches) {
      const at = onSlide({ x: (clientX - this.#area.left) / this.#area.width, y: (clientY - this.#area.top) / this.#area.height });
      const point = { x: rounded(at.x), y: rounded(at.y), pressure: rounded(Math.max(0, Math.min(1, pressure))) };
      if (this.#last && Math.abs(point.x - this.#last.x) < LEAST_STEP && Math.abs(point.y - this.#last.y) < LEAST_STEP) continue;
      this.#last = point;
      this.#waiting.push(point);
    }
    this.#frame ??= requestAnimationFrame(() => this.#say());
  }

  lift(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#say();
  }

  #say(): void {
    this.#frame = undefined;
    const points = this.#waiting;
    const last = points.at(-1);
    this.#waiting = [];
    if (!last) return;
    if (this.#tool === 'pen') {
      this.#act({ do: 'draw', begin: !this.#begun, points });
      this.#begun = true;
      return;
    }
    let from = this.#from ?? points[0] ?? last;
    for (const to of points) {
      this.#act({ do: 'erase', from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } });
      from = to;
    }
    this.#from = last;
  }
}
