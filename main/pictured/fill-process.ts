import { workForParent } from '../apart/work-apart.ts';
import { fillToDraw } from '../../files/fill/fill-to-draw.ts';
import type { OrderToDraw } from './fill-in-process.ts';

// Entry of the process that fills a PowerPoint file to be drawn: a bundle of its own, started by `fill-in-process.ts`.
workForParent<OrderToDraw, never, Uint8Array>(({ path, toDraw }) => fillToDraw(path, toDraw));
