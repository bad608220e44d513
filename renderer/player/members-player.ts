import { startNotes } from './notes.ts';
import { startPlayer } from './start.ts';

void startPlayer(startNotes);
