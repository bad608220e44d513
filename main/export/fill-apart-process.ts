import { workForParent } from '../apart/work-apart.ts';
import { fillWork } from './fill-work.ts';

// Entry of the process that fills a PowerPoint file and writes it: a bundle of its own, started by `fill-apart.ts`.
workForParent(fillWork);
