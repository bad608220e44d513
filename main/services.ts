import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { Settings } from '../bridge/contract.ts';
import type { Rules } from '../core/meeting/rules.ts';
import { openDeck } from '../files/open-deck.ts';
import { isBundled } from './decks/bundled.ts';
import { packedDecks } from './decks/take-pack.ts';
import { openDeckWatch, type DeckWatch } from './decks/watch-deck.ts';
import { openLibrary } from './library.ts';
import { openLocks } from './locks.ts';
import type { Library } from './library-model.ts';
import { appPainter } from './paint/app-painter.ts';
import { PATHS } from './paths.ts';
import { openPictured, type Pictured } from './pictured/pictured.ts';
import { push } from './push.ts';
import { keepVersion } from '../files/merge/kept-versions.ts';
import type { KnownDeck } from './library-model.ts';
import { logFailure } from './log.ts';
import { withRegions } from './region/branch-decks.ts';
import { nationalKey } from './region/deck-key.ts';
import { noteExportsIn, type NoteExports } from './region/note-exports.ts';
import type { RegionDesk } from './region/region-desk-model.ts';
import { openRegionDesk } from './region/region-desk.ts';
import { openBatchDesk, type BatchDesk } from './region/batch-desk.ts';
import { openSheetDesk, type SheetDesk } from './region/sheet-desk.ts';
import { openUpdateDesk } from './region/update-desk.ts';
import type { UpdateDesk } from './region/update-desk-model.ts';
import { openHistories } from './stores/histories.ts';
import { openOwnExports } from './stores/own-exports.ts';
import { openExportPlaces, type ExportPlaces } from './stores/export-places.ts';
import { openRegionBatches } from './stores/region-batches.ts';
import { openRegions } from './stores/regions.ts';
import type { JsonStore } from './stores/json-store.ts';
import { openKeptRuns, type KeptRuns } from './stores/kept-run.ts';
import { openBranchRules } from './stores/branch-rules.ts';
import { openLayers } from './stores/layers.ts';
import { openMeetings, type Meetings } from './stores/meetings.ts';
import { openMadePapers, type PapersMade } from './stores/made-papers.ts';
import { openNotes, type Notes } from './stores/notes.ts';
import { openPresets, type Presets } from './stores/presets.ts';
import { openRecents, type Recents } from './stores/recents.ts';
import { openPrivacy, type Privacy } from './stores/privacy.ts';
import { clearOrphans } from './stores/recover.ts';
import { openReplies, type Replies } from './stores/replies.ts';
import { openRoomPlaces, type RoomPlaces } from './stores/room-places.ts';
import { openSettings } from './stores/settings.ts';
import { takeOverNotes } from './stores/take-over-notes.ts';
import { openRehearsals, type Rehearsals } from './stores/rehearsals.ts';
import { openTemplates, type Templates } from './stores/templates.ts';
import { openWindowState, type WindowState } from './stores/window-state.ts';
import { tellMeeting } from './tell-meeting.ts';
import { instant, today } from './today.ts';

/** What the handlers work with. */
export interface Services {
  settings: JsonStore<Settings>;
  windowState: JsonStore<WindowState>;
  /** With the decks of regions in it. */
  library: Library;
  regionDesk: RegionDesk;
  exportPlaces: ExportPlaces;
  /** See `NoteExports`. */
  noteExports: NoteExports;
  updateDesk: UpdateDesk;
  batchDesk: BatchDesk;
  sheetDesk: SheetDesk;
  recents: Recents;
  deckWatch: DeckWatch;
  meetings: Meetings;
  privacy: JsonStore<Privacy>;
  /** What every new meeting begins with. */
  branchRules: JsonStore<Rules>;
  presets: Presets;
  notes: Notes;
  roomPlaces: RoomPlaces;
  keptRuns: KeptRuns;
  madePapers: PapersMade;
  rehearsals: Rehearsals;
  pictured: Pictured;
  templates: Templates;
  replies: Replies;
}

/** Where decks lie that came in packs, as the disk calls it: the places of decks are real ones. */
function realPacks(dataFolder: string): string {
  mkdirSync(packedDecks(dataFolder), { recursive: true, mode: 0o700 });
  return realpathSync(packedDecks(dataFolder));
}

/** Opens the app's data, mending what needs it. */
export function openServices(): Services {
  const folder = app.getPath('userData');
  clearOrphans(folder);
  const settings = openSettings(folder);
  const recents = openRecents(folder);
  const deckWatch = openDeckWatch((key, changed) => push('deck.changed', { key, changed }));
  const privacy = openPrivacy(folder);
  const meetings = openMeetings({
    dataFolder: folder,
    instant,
    onChange: tellMeeting,
    before: () => takeOverNotes(folder),
    locks: async () => openLocks(folder, privacy.read().locked),
  });
  const versions = join(folder, 'versions');
  /** A version that can't be kept is one that no update can be made from; the deck is opened all the same. */
  const keep = (deck: KnownDeck): void => {
    if (deck.meta.format === 1) keepVersion(versions, deck.meta, deck.sources, nationalKey(deck.key)).catch((error: unknown) => logFailure('keep a version', error));
  };
  const library = openLibrary(recents, openLayers(folder), () => settings.read().profile, (deck) => {
    keep(deck);
    deckWatch.follow({ ...deck, read: async () => (await openDeck(deck.place)).sources });
    // The system lists files; one of those that come with Branchdeck moves with the app.
    if (!isBundled(deck.key)) app.addRecentDocument(join(deck.folder, deck.sources.deck.name));
  }, realPacks(folder));
  const exportPlaces = openExportPlaces(folder);
  const ownExports = openOwnExports(folder);
  const regionDesk = openRegionDesk(openRegions(folder), { ...library, get: async (key) => { const deck = await library.get(key); keep(deck); return deck; } }, (rows) => push('region.rows', rows));
  return {
    settings,
    windowState: openWindowState(folder),
    recents,
    deckWatch,
    library: withRegions(library, regionDesk, openHistories(join(folder, 'undo', 'regions'))),
    regionDesk,
    exportPlaces,
    noteExports: noteExportsIn(regionDesk, exportPlaces, ownExports),
    batchDesk: openBatchDesk({ desk: regionDesk, decks: library, kept: openRegionBatches(folder), places: exportPlaces, program: app.getVersion(), today, tell: (now, lines) => push('batch.changed', { now, lines }), painter: appPainter }),
    updateDesk: openUpdateDesk(regionDesk, library, { versions, exportsOf: ownExports.of }, (done, all) => push('update.progress', { done, all })),
    sheetDesk: openSheetDesk(regionDesk, library),
    meetings,
    privacy,
    branchRules: openBranchRules(folder),
    presets: openPresets(folder, PATHS.agendas),
    notes: openNotes(meetings),
    roomPlaces: openRoomPlaces(folder),
    keptRuns: openKeptRuns(folder),
    madePapers: openMadePapers(folder),
    rehearsals: openRehearsals(folder),
    pictured: openPictured(folder, recents),
    templates: openTemplates(folder),
    replies: openReplies(folder),
  };
}
