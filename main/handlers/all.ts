import type { Handlers } from '../ipc.ts';
import type { Services } from '../services.ts';
import { appHandlers } from './app.ts';
import { batchHandlers } from './batch.ts';
import { blanksHandlers } from './blanks.ts';
import { deckHandlers } from './deck.ts';
import { displayHandlers } from './display.ts';
import { exportHandlers } from './export.ts';
import { importHandlers } from './import.ts';
import { layerHandlers } from './layer.ts';
import { letterHandlers } from './letter.ts';
import { libraryHandlers } from './library.ts';
import { linkHandlers } from './link.ts';
import { meetingHandlers } from './meeting.ts';
import { minutesHandlers } from './minutes.ts';
import { notesHandlers } from './notes.ts';
import { pagesHandlers } from './pages.ts';
import { paintHandlers } from './paint.ts';
import { picturedHandlers } from './pictured.ts';
import { pictureHandlers } from './picture.ts';
import { presentHandlers } from './present.ts';
import { privacyHandlers } from './privacy.ts';
import { proveHandlers } from './prove.ts';
import { handOnHandlers } from './hand-on.ts';
import { regionHandlers } from './region.ts';
import { updateHandlers } from './update.ts';
import { repliesHandlers } from './replies.ts';
import { readyHandlers } from './ready.ts';
import { sheetHandlers } from './sheet.ts';
import { settingsHandlers } from './settings.ts';
import { templateHandlers } from './template.ts';

/** Every call's handler. */
export const allHandlers = (services: Services): Handlers => ({
  ...appHandlers(),
  ...settingsHandlers(services),
  ...libraryHandlers(services),
  ...deckHandlers(services),
  ...importHandlers(services),
  ...layerHandlers(services),
  ...pictureHandlers(services),
  ...exportHandlers(services),
  ...templateHandlers(services),
  ...proveHandlers(services),
  ...blanksHandlers(services),
  ...letterHandlers(services),
  ...picturedHandlers(services),
  ...displayHandlers(services),
  ...readyHandlers(services),
  ...presentHandlers(services),
  ...notesHandlers(services),
  ...privacyHandlers(services),
  ...handOnHandlers(services),
  ...regionHandlers(services),
  ...sheetHandlers(services),
  ...updateHandlers(services),
  ...batchHandlers(services),
  ...repliesHandlers(services),
  ...meetingHandlers(services),
  ...minutesHandlers(services),
  ...paintHandlers(),
  ...pagesHandlers(),
  ...linkHandlers(),
});
