import { workForParent } from '../apart/work-apart.ts';
import { takePackWork } from './take-pack-work.ts';

// Entry of the process that checks and unpacks a stranger's pack: a bundle of its own, started by `take-pack.ts`.
workForParent(takePackWork);
