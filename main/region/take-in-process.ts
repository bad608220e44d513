import { workForParent } from '../apart/work-apart.ts';
import { takeInWork } from './take-in-work.ts';

// Entry of the process that reads a colleague's pack of changes: a bundle of its own, started by `take-in.ts`.
workForParent(takeInWork);
