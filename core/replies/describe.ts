import { printDate } from '../figures/dates.ts';
import type { EmployerChange, FileChange, MarkedStep } from './change.ts';
import { STAGE_NAMES, type EmployerRecord } from './model.ts';

const MARK_NAMES: Readonly<Record<MarkedStep, string>> = {
  send: 'letter sent', ask: 'asked for a reply', forward: 'reply forwarded', acknowledge: 'reply acknowledged', agenda: 'on the JCNC agenda', papers: 'papers ready',
};

const dated = (label: string, date: string): string => (date === '' ? `the date of “${label}” cleared` : `“${label}” on ${printDate(date)}`);

function what(made: EmployerChange | FileChange): string {
  switch (made.type) {
    case 'details': return 'details changed';
    case 'stage-date': return dated(STAGE_NAMES[made.stage], made.date);
    case 'stage-note': return `the note at “${STAGE_NAMES[made.stage]}”`;
    case 'asked': return dated('Asked again', made.date);
    case 'papers': return dated('Papers ready', made.date);
    case 'jcnc': return dated('The JCNC meets', made.date);
    case 'response': return 'the response';
    case 'note': return 'the note';
    case 'done': return `marked as done: ${made.steps.map((step) => MARK_NAMES[step]).join(', ')}`;
    case 'add-files': return made.files.length === 1 ? `${made.files[0]?.name ?? 'a file'} added` : `${made.files.length} files added`;
    case 'keep-file': return 'a copy kept';
    case 'drop-file': return 'a file taken off';
  }
}

/** A change in words, to go on from "Undo: …". */
export const describeEmployerChange = ({ name }: EmployerRecord, made: EmployerChange | FileChange): string => `${name}: ${what(made)}`;
