import { workForParent } from '../apart/work-apart.ts';
import { importWork } from './import-work.ts';

// Entry of the process that reads a stranger's file: a bundle of its own, started by `run-import.ts`. It has nothing of the
// app's, and whatever the file does to it, the app goes on.
workForParent(importWork);
