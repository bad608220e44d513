import { AppError } from '../../core/errors.ts';
import type { HandlersOf } from '../ipc.ts';

const notYet = (): never => {
  throw new AppError('usage', 'Meetings can’t be run in this version yet.', 'Notes of meetings are kept as before: open Notes.');
};

/** Meetings: what the desk and the presenter window do to them. */
export const meetingHandlers = (): HandlersOf<'meeting'> => ({
  'meeting.list': () => [],
  'meeting.open': notYet,
  'meeting.start': notYet,
  'meeting.act': notYet,
  'meeting.undo': notYet,
  'meeting.redo': notYet,
  'meeting.arising': notYet,
  'meeting.choosePaper': notYet,
  'meeting.openPaper': notYet,
  'meeting.rules': notYet,
  'meeting.setRules': notYet,
  'meeting.presets': notYet,
  'meeting.savePreset': notYet,
  'meeting.showPresets': notYet,
});
