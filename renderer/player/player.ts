import { startPlayer } from './start.ts';

void startPlayer();
