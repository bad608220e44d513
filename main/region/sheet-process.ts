import { workForParent } from '../apart/work-apart.ts';
import { sheetWork } from './sheet-work.ts';

// Entry of the process that reads spreadsheets and takes their figures: a bundle of its own, started by `sheet-apart.ts`.
workForParent(sheetWork());
