import type { Audience } from '../core/audience/model.ts';
import type { Answers } from '../core/audience/review-model.ts';
import type { ExportReview, ReviewOrder } from '../core/audience/review.ts';
import type { KeptHistory } from '../core/branch/kept-history.ts';
import type { BranchLayer, Profile } from '../core/branch/model.ts';
import type { DeckSources } from '../core/deck/model.ts';
import type { SlideNews } from '../core/deck/slide-prints.ts';
import type { ErrorCode } from '../core/errors.ts';
import { EXPORT_FORMATS } from '../core/export/formats.ts';
import type { ExportProgress } from '../core/export/progress.ts';
import type { Converted, LostOnSlide } from '../core/import/model.ts';
import type { LetterFormat } from '../core/letters/formats.ts';
import type { Board } from '../core/meeting/board.ts';
import type { TallyFigures } from '../core/meeting/figure-choices.ts';
import type { MeetingNotes, MeetingSummary, NoteHit } from '../core/notes/model.ts';
import type { ConsoleState, Cover, Switch, Wait } from '../core/present/console.ts';
import type { KeptRun } from '../core/present/kept-run.ts';
import type { Drawn, InkState } from '../core/present/follow-ink.ts';
import type { InkAction } from '../core/present/ink.ts';
import type { GoTo } from '../core/present/move-to.ts';
import type { Timing } from '../core/present/pace.ts';
import type { RehearsedSlide } from '../core/present/rehearsal.ts';
import type { Point } from '../core/present/pointer.ts';
import type { Proof } from '../core/proof/report.ts';
import type { LookChoice, WhyOwn } from '../core/slides/pictured/model.ts';
import type { IncomingPicture } from '../core/pictures/incoming.ts';
import type { RoomPlace } from '../core/present/displays.ts';
import { DISPLAY_CALL_FROM, type DisplayCalls } from './display-calls.ts';
import { READY_CALL_FROM, type ReadyCalls } from './ready-calls.ts';
import { MEETING_CALL_FROM, MEETING_PUSH_TO, type MeetingCalls, type MeetingPushes } from './meeting-calls.ts';
import { MINUTES_CALL_FROM, type MinutesCalls } from './minutes-calls.ts';
import { PRIVACY_CALL_FROM, type PrivacyCalls } from './privacy-calls.ts';
import { BATCH_CALL_FROM, BATCH_PUSH_TO, type BatchCalls, type BatchPushes } from './batch-calls.ts';
import { HAND_ON_CALL_FROM, type HandOnCalls } from './hand-on-calls.ts';
import { REGION_CALL_FROM, REGION_PUSH_TO, type BranchOf, type RegionCalls, type RegionPushes } from './region-calls.ts';
import { UPDATE_CALL_FROM, UPDATE_PUSH_TO, type UpdateCalls, type UpdatePushes } from './update-calls.ts';
import { SHEET_CALL_FROM, type SheetCalls } from './sheet-calls.ts';
import { REPLIES_CALL_FROM, type RepliesCalls } from './replies-calls.ts';

export type { DisplayInfo, DisplayList } from './display-calls.ts';
export type { ReadyLook } from './ready-calls.ts';
export type { RoomPlace };

/** The windows of the app. Each may make only the calls that name it. */
export const WINDOW_ROLES = ['desk', 'presenter', 'room', 'identify', 'paint', 'pages'] as const;
export type WindowRole = (typeof WINDOW_ROLES)[number];

/** How the library lists its decks, below the pinned ones. */
export const LIBRARY_ORDERS = ['opened', 'title', 'shown'] as const;
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number];

/** A deck in the library, from the list alone. `key` names it in every call; a path never crosses the bridge to a slide. */
export interface DeckCard {
  key: string;
  title: string;
  version: string;
  kind: 'bundled' | 'recent';
  /** Folder or file as the user knows it; "Comes with Branchdeck" for a bundled deck. */
  place: string;
  /** ISO instant, or undefined when never opened. */
  openedAt: string | undefined;
  /** When the branch last presented it (ISO day), and to whom. */
  shown: { on: string; to: Audience } | undefined;
  pinned: boolean;
}

/** `unreachable`: its drive does not answer. `unreadable`: it is there and can't be shown; the trouble says why. */
export type DeckState = 'here' | 'missing' | 'unreachable' | 'unreadable';

/** A deck as it lies on the disk now, with the branch's changes. */
export interface DeckLook {
  key: string;
  state: DeckState;
  trouble: Failure | undefined;
  id: string;
  title: string;
  version: string;
  /** The first slide that is on, as the branch would show it. */
  picture: { html: string; label: string } | undefined;
  figures: number;
  blank: number;
  /** Blank figures without which a slide can't be exported. */
  needed: number;
  toCheck: number;
  /** ISO day of the branch's meeting, today or ahead; '' where there is none. */
  meeting: string;
  /** `added`: it came with this Branchdeck and was never opened. Numbers: another version than the one opened last; undefined where that is not known. */
  news: 'added' | { slides: SlideNews | undefined } | undefined;
  headings: string[];
  /** The version that the branch's changes were made from, where it is another than this; undefined otherwise. */
  madeFrom: string | undefined;
}

/** What was found in place of a missing deck. */
export type FoundDeck = { found: DeckCard[] } | { other: { title: string; place: string } };

export interface OpenedDeck {
  key: string;
  sources: DeckSources;
  layer: BranchLayer;
  /** What undo and redo can go to; undefined where nothing was kept that fits the changes. */
  history: KeptHistory | undefined;
  /** The user made it of a PowerPoint: whom its slides are for is theirs to say. */
  own: boolean;
  /** Whether the PowerPoint that it was made of lies in its folder; undefined where it keeps none. */
  original: 'here' | 'missing' | undefined;
  /** A region's: whose changes to the deck these are. Absent where they are the user's own branch's. */
  branchOf?: BranchOf;
}

/** A presentation of another program, before anything is made of it. */
export interface OfferedPowerPoint {
  path: string;
  fileName: string;
}

/** What a presentation is, before anything is made of it. */
export interface PresentationLook {
  slides: number;
  /** Bytes of the file. */
  size: number;
  /** It holds `{{ tokens }}`: whoever made it meant it to be filled in. */
  tokens: boolean;
  /** The folder that its deck would become; nothing lies there yet. */
  place: string;
}

/** How far a presentation is brought in. */
export interface ImportProgress {
  step: 'slides' | 'pictures';
  done: number;
  total: number;
}

/** The deck that was made of a presentation. */
export interface ImportedDeck {
  key: string;
  title: string;
  place: string;
  /** The PowerPoint is kept in it, to be filled in. */
  kept: boolean;
  counts: Converted['counts'];
  /** What could not be carried over, in the order of the slides. */
  lost: LostOnSlide[];
}

/** A number in a deck's text that may be a figure. */
export interface NumberFound {
  id: string;
  /** The slide that it stands on: its number, counted from 1, and what it is called. */
  slide: { number: number; label: string };
  /** In its notes. */
  notes: boolean;
  /** The sentence around it. */
  before: string;
  number: string;
  after: string;
  /** Id of the known figure that it is. */
  known: string | undefined;
  /** Ids of the known figures that it may be. */
  choices: string[];
  /** It reads like a figure by itself. */
  canBeNew: boolean;
  /** A name for a new figure, made of the words around it. */
  name: string;
}

/** A figure that the deck has already, or that a campaign's has. */
export interface KnownFigure {
  id: string;
  label: string;
  /** As it would be printed. */
  printed: string;
  scope: 'national' | 'local';
  source: string;
}

export interface FoundFigures {
  numbers: NumberFound[];
  known: KnownFigure[];
}

/** A number that is a figure from now on. */
export interface TakenFigure {
  /** Of the number that was found. */
  id: string;
  figure: { known: string } | { label: string; scope: 'national' | 'local'; source: string };
}

/** What was opened: a deck, or a presentation that a deck can be made of. */
export type Opened = OpenedDeck | { powerPoint: OfferedPowerPoint };

/** Whom a slide is for from now on. */
export interface SlideMark {
  id: string;
  audience: Audience[];
}

export type ColourScheme = 'system' | 'light' | 'dark';

export interface Settings {
  firstRunDone: boolean;
  colourScheme: ColourScheme;
  /** What new decks start with. */
  profile: Profile;
  /** Size of the notes in the presenter window, in per cent. */
  notesSize: number;
  /** Small pictures in the list of slides. */
  thumbnails: boolean;
  libraryOrder: LibraryOrder;
  /** What was last chosen in the export dialog; null before the first time. */
  lastExport: ExportChoice | null;
}

/** A kind of file, all that an official takes to a JCNC, or the PowerPoint that a deck was made of with its figures in it. */
export const EXPORT_KINDS = [...EXPORT_FORMATS, 'jcnc-pack', 'filled'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** A version, and what it is to be. */
export interface ExportChoice {
  audience: Audience;
  kind: ExportKind;
}

/** The PowerPoint that a deck was made of, filled in for an audience. */
export interface FillOrder {
  key: string;
  audience: Audience;
  answers: Answers;
}

/** How a deck that was made from a PowerPoint file is shown, and the pictures of its slides that there are. */
export interface PicturedLook {
  chosen: LookChoice;
  /** Which look is shown and why, in a sentence or two. */
  said: string;
  state: 'own' | 'drawing' | 'drawn' | 'failed';
  /** By the slide's number in the file: the text that stands in its picture, and the picture's addresses. */
  pages: readonly { number: number; text: string; address: string; small: string }[];
}

/** A slide as the room screen gets it: HTML and nothing else, no notes. */
export interface RoomSlide {
  id: string;
  html: string;
}

export interface RoomShow {
  title: string;
  /** '' until the branch has a name. */
  branch: string;
  /** As people write it; '' where there is none. */
  meetingDate: string;
  lang: string;
  slides: RoomSlide[];
}

export interface PresenterSlide extends RoomSlide {
  label: string;
  /** All that is read on it, a line each, so that it can be searched for. */
  words: string;
  /** It is a content note, or has one before it. */
  contentNote: 'is' | 'has' | undefined;
  /** In how many steps what stands on it appears, after it has come up. */
  builds: number;
  notesHtml: string;
  /** The pace to hold: planned by the deck, or kept of a rehearsal. */
  minutes: number | undefined;
  /** Milliseconds that it took in the last rehearsal. */
  rehearsed?: number | undefined;
  /** Why it has Branchdeck's own look in a deck that is shown as in PowerPoint. */
  ownLook: WhyOwn | undefined;
  /** The slide of the deck, which may be shown in several parts: notes of the meeting belong to it. */
  deckSlide: { id: string; label: string };
}

export interface PresenterShow extends Omit<RoomShow, 'slides' | 'branch' | 'meetingDate'> {
  audience: Audience;
  slides: PresenterSlide[];
  /** The meeting whose notes are written while presenting. */
  meetingId: string;
  /** ISO day. */
  today: string;
  /** The deck's figures, for shows of hands. */
  figures: TallyFigures;
  /** In this window alone, to see how long it takes. */
  rehearsal: boolean;
}

/** A run of presenting that was cut off. */
export type LeftRun = Pick<KeptRun, 'key' | 'title' | 'audience' | 'number' | 'count' | 'at'>;

/** A rehearsal that has ended. */
export interface Rehearsal {
  /** Of the deck. */
  key: string;
  title: string;
  slides: RehearsedSlide[];
}

export interface PresentState extends ConsoleState {
  /** ISO instant at which presenting began. */
  startedAt: string;
  /** How long the room has been at each slide, until this was said. */
  timing: Timing;
  place: RoomPlace;
  /** How many displays are plugged in. */
  displays: number;
  /** Which look a deck that was made from a PowerPoint file is shown in, and why; '' for any other deck. */
  look: string;
  /** Said to the presenter, e.g. that the room's display was unplugged. */
  message: string;
}

/** For a slide, or the branch's logo. */
export type PicturePurpose = 'slide' | 'logo';

export type { GoTo };

/** The next slides for the window that nobody sees, of which PDFs and pictures are made. */
export interface PaintPart {
  title: string;
  lang: string;
  /** `pictures`: one slide at a time, in place of the last. */
  as: 'pages' | 'handouts' | 'pictures';
  /** How many slides there are in all, and the number of the first of these. */
  total: number;
  first: number;
  slides: { label: string; html: string }[];
}

/** Which page of a PDF is to be drawn, and how wide in pixels; `small` for lists. */
export interface PageOrder {
  number: number;
  width: number;
  small: number;
}

/** A page as a picture, small too, and all text that stands on it. */
export interface DrawnPage {
  number: number;
  type: 'png' | 'webp';
  bytes: Uint8Array;
  /** WebP. */
  small: Uint8Array;
  text: string;
}

/** A template that a deck's PowerPoint files wear. */
export interface KeptTemplate {
  /** By which alone main is asked for it. */
  token: string;
  /** The file's name when it was chosen. */
  name: string;
  /** "11 layouts, slides of 16:9" */
  about: string;
}

export interface ExportResult {
  path: string;
  fileName: string;
  /** "20 slides, 4 charts, notes on 18" */
  contents: string;
  /** The name that was asked for, where another program has that file open and this one was kept beside it. */
  insteadOf: string | undefined;
  /** What is to be said of the template that it wears. */
  remarks: string[];
  /** What came of opening the written file again. */
  proof: Proof;
}

/** A file in which something was found that its readers may not have: it was not kept. */
export interface ExportRemoved {
  removed: Proof;
}

/** What an official takes to a JCNC, in one folder: each file was opened again and nothing withheld was found. */
export interface PackResult {
  /** Of the folder. */
  path: string;
  files: { path: string; fileName: string; contents: string }[];
  /** What is to be said of the template that its slides wear. */
  remarks: string[];
  proofs: Proof[];
}

/** What was found in a file that somebody had checked. */
export interface CheckedFile {
  fileName: string;
  proof: Proof;
}

/** A letter of a deck, for one audience, with its date (ISO day). */
export interface LetterChoice {
  key: string;
  letterId: string;
  audience: Audience;
  date: string;
}

export interface WrittenLetter {
  path: string;
  fileName: string;
  /** The name that was asked for, where another program has that file open and this one was kept beside it. */
  insteadOf: string | undefined;
  /** How many marked gaps it still has. */
  blanks: number;
}

export interface AppInfo {
  version: string;
  electron: string;
  platform: string;
  /** ISO date. */
  today: string;
}

/** What the menu asks the desk window to do. */
export type MenuCommand =
  | 'library' | 'open' | 'open-file' | 'customise' | 'present' | 'ready' | 'export' | 'notes' | 'undo' | 'redo' | 'guide' | 'about' | 'search' | 'search-notes' | 'replace' | 'blanks' | 'check-file' | 'jcnc-pack' | 'letters' | 'replies' | 'meetings' | 'region';

/** Every call from a window to main: who may make it, what it takes and what it returns. */
export interface Calls extends BatchCalls, ReadyCalls, DisplayCalls, HandOnCalls, MeetingCalls, MinutesCalls, PrivacyCalls, RegionCalls, RepliesCalls, SheetCalls, UpdateCalls {
  'app.info': { from: 'desk'; takes: void; returns: AppInfo };
  'settings.get': { from: 'desk' | 'presenter'; takes: void; returns: Settings };
  'settings.set': { from: 'desk' | 'presenter'; takes: Partial<Settings>; returns: Settings };

  /** At once: no deck on the disk is looked at. */
  'library.list': { from: 'desk'; takes: void; returns: DeckCard[] };
  'library.look': { from: 'desk'; takes: { key: string }; returns: DeckLook };
  'library.pin': { from: 'desk'; takes: { key: string; pinned: boolean }; returns: DeckCard[] };
  /** Takes a recent deck off the list; its files and the branch's changes stay. */
  'library.forget': { from: 'desk'; takes: { key: string }; returns: DeckCard[] };
  /** Asks where a missing deck lies now; null when the user thinks better of it. Another deck is not taken for it. */
  'library.find': { from: 'desk'; takes: { key: string }; returns: FoundDeck | null };
  'library.showInFolder': { from: 'desk'; takes: { key: string }; returns: void };
  'deck.open': { from: 'desk'; takes: { key: string }; returns: OpenedDeck };
  /** Asks for a file or a folder; null when the user thinks better of it. */
  'deck.choose': { from: 'desk'; takes: { what: 'file' | 'folder' }; returns: Opened | null };
  /** Paths dropped on the window: the first deck is opened, the others are added to the library (`library.added`). */
  'deck.openPaths': { from: 'desk'; takes: { paths: string[] }; returns: Opened };

  /** Says in a deck of the user's own who may see slides; the deck as it is then. */
  'deck.mark': { from: 'desk'; takes: { key: string; marks: SlideMark[] }; returns: OpenedDeck };
  /** Takes the last `deck.mark` back. Fails where the deck's file was changed since. */
  'deck.unmark': { from: 'desk'; takes: { key: string }; returns: OpenedDeck };
  /** Says in a deck of the user's own where one of its national figures comes from; the deck as it is then. */
  'deck.source': { from: 'desk'; takes: { key: string; id: string; source: string; asOf: string }; returns: OpenedDeck };

  /** What a presentation is. Fails where no deck can be made of it, and says why. */
  'import.look': { from: 'desk'; takes: { path: string }; returns: PresentationLook };
  /** Asks for another folder in which the deck's is to be made; null when the user thinks better of it. */
  'import.place': { from: 'desk'; takes: { path: string }; returns: { place: string } | null };
  /** Makes a deck of a presentation that was looked at, in its place; null when cancelled, and then nothing is left of it. */
  'import.run': { from: 'desk'; takes: { path: string; keep: boolean }; returns: ImportedDeck | null };
  'import.cancel': { from: 'desk'; takes: void; returns: void };
  /** Numbers in the text of the user's own deck that may be figures. */
  'import.figures': { from: 'desk'; takes: { key: string }; returns: FoundFigures };
  /** Puts tokens in the place of numbers, in all files of the deck or in none; the deck as it is then, with the branch's own numbers among its changes. `missed` have no place of their own in its PowerPoint. */
  'import.take': { from: 'desk'; takes: { key: string; taken: TakenFigure[] }; returns: { opened: OpenedDeck; missed: number } };

  'layer.save': { from: 'desk'; takes: { key: string; layer: BranchLayer; history: KeptHistory }; returns: void };
  /** Writes the changes as `branch.yaml` where the user says; null when cancelled. */
  'layer.saveFile': { from: 'desk'; takes: { key: string }; returns: { path: string } | null };
  /** Reads a `branch.yaml`; the caller decides whether to take it. */
  'layer.loadFile': { from: 'desk'; takes: { key: string }; returns: { layer: BranchLayer; warnings: string[]; branchImages: string[] } | null };
  /** The invented example branch, for a first look. */
  'layer.example': { from: 'desk'; takes: { key: string }; returns: BranchLayer | null };

  /** Asks for a picture file; null when the user thinks better of it. */
  'picture.choose': { from: 'desk'; takes: { purpose: PicturePurpose }; returns: { name: string; bytes: Uint8Array; picture: IncomingPicture } | null };
  /** What a picture is that was dropped or pasted. Fails where it can't be used. */
  'picture.look': { from: 'desk'; takes: { name: string; bytes: Uint8Array }; returns: IncomingPicture };
  /** Puts a picture among the branch's: `path` is what a slide names it by. */
  'picture.add': {
    from: 'desk';
    takes: { key: string; purpose: PicturePurpose; name: string; bytes: Uint8Array };
    returns: { path: string; branchImages: string[] };
  };

  'export.review': { from: 'desk'; takes: ReviewOrder & { key: string }; returns: ExportReview };
  /** Asks where to, writes, reports progress; null when cancelled in the dialog or on the way. `template` is a token of the deck's. */
  'export.run': { from: 'desk'; takes: ReviewOrder & { key: string; template?: string | undefined }; returns: ExportResult | ExportRemoved | null };
  /** Asks where to and makes the JCNC pack; null when cancelled. */
  'export.pack': { from: 'desk'; takes: { key: string; answers: Answers; template?: string | undefined }; returns: PackResult | ExportRemoved | null };
  /** What the deck's PowerPoint would be, filled in. */
  'export.reviewFilled': { from: 'desk'; takes: FillOrder; returns: ExportReview };
  /** Asks where to and writes it; null when cancelled. */
  'export.fill': { from: 'desk'; takes: FillOrder; returns: ExportResult | ExportRemoved | null };
  'export.cancel': { from: 'desk'; takes: void; returns: void };
  /** The template that a deck's PowerPoint files wear; null for none. */
  'template.kept': { from: 'desk'; takes: { key: string }; returns: KeptTemplate | null };
  /** Asks for a template and keeps it for the deck; null when the user thinks better of it. Fails where it can't be worn. */
  'template.choose': { from: 'desk'; takes: { key: string }; returns: KeptTemplate | null };
  /** The same with one that was dropped. */
  'template.drop': { from: 'desk'; takes: { key: string; name: string; bytes: Uint8Array }; returns: KeptTemplate };
  'template.forget': { from: 'desk'; takes: { key: string }; returns: void };
  'export.showInFolder': { from: 'desk'; takes: { path: string }; returns: void };
  /** Writes the report on an exported file beside it. */
  'export.saveReport': { from: 'desk'; takes: { path: string }; returns: { fileName: string } };
  /** Opens a file that was exported since the app was started, in the system's program for it. */
  'export.openFile': { from: 'desk'; takes: { path: string }; returns: void };

  /** Asks for a file to check; null when the user thinks better of it. */
  'prove.choose': { from: 'desk'; takes: void; returns: { path: string } | null };
  /** Reads a file and says what in it a version's readers may not have. */
  'prove.run': { from: 'desk'; takes: { key: string; audience: Audience; path: string }; returns: CheckedFile };

  /** The system's print dialog for the page that says what is still blank; false when the user thinks better of it. */
  'blanks.print': { from: 'desk'; takes: { key: string }; returns: boolean };
  /** Asks where to and writes the page as a tagged PDF; null when cancelled. */
  'blanks.savePdf': { from: 'desk'; takes: { key: string }; returns: { path: string } | null };

  /** Asks where to and writes a letter; null when cancelled. */
  'letter.export': { from: 'desk'; takes: LetterChoice & { format: LetterFormat }; returns: WrittenLetter | null };
  /** Puts a letter on the clipboard as text for an email. */
  'letter.copy': { from: 'desk'; takes: LetterChoice; returns: void };
  /** Opens the user's mail program; not `whole`: the letter is too long for that way and on the clipboard instead. */
  'letter.mail': { from: 'desk'; takes: LetterChoice; returns: { whole: boolean } };
  'letter.showInFolder': { from: 'desk'; takes: { path: string }; returns: void };

  /** How a deck that was made from a PowerPoint file is shown; what is not drawn yet is drawn from then on. */
  'pictured.look': { from: 'desk'; takes: { key: string }; returns: PicturedLook };
  'pictured.choose': { from: 'desk'; takes: { key: string; look: LookChoice }; returns: PicturedLook };

  'present.start': {
    from: 'desk';
    takes: { key: string; audience: Audience; place: RoomPlace; displayId?: number | undefined; startAt?: string | undefined; meetingId?: string | undefined; rehearse?: boolean | undefined };
    returns: void;
  };
  /** The run that went on when Branchdeck stopped without ending it; null where there was none. */
  'present.left': { from: 'desk'; takes: void; returns: LeftRun | null };
  /** Goes on with it where it was. */
  'present.goOn': { from: 'desk'; takes: void; returns: void };
  /** Nobody wants to go on with it. */
  'present.leave': { from: 'desk'; takes: void; returns: void };
  /** Makes the times of a deck's last rehearsal its planned ones, kept by the app. */
  'present.keepTimes': { from: 'desk'; takes: { key: string }; returns: void };
  'present.show': { from: 'presenter'; takes: void; returns: PresenterShow };
  'present.room': { from: 'room'; takes: void; returns: RoomShow };
  'present.state': { from: 'presenter' | 'room'; takes: void; returns: PresentState };
  'present.go': { from: 'presenter' | 'room'; takes: { to: GoTo }; returns: void };
  'present.cover': { from: 'presenter' | 'room'; takes: { with: Exclude<Cover, 'none'>; on: Switch }; returns: void };
  /** Points at a place on the slide that the room sees; null takes the pointer away. */
  'present.point': { from: 'presenter'; takes: { at: Point | null }; returns: void };
  /** Shows the part at this place larger; null all of the slide again. */
  'present.zoom': { from: 'presenter'; takes: { at: Point | null }; returns: void };
  /** All that is drawn on slides in this run. */
  'present.ink': { from: 'presenter' | 'room'; takes: void; returns: InkState };
  'present.draw': { from: 'presenter'; takes: { slideId: string; action: InkAction }; returns: void };
  'present.wait': { from: 'presenter'; takes: Wait; returns: void };
  /** From waiting back to the slides. */
  'present.resume': { from: 'presenter' | 'room'; takes: void; returns: void };
  /** Shows the room something of its meeting in place of the slide; null takes it away. */
  'present.showBoard': { from: 'presenter'; takes: { show: Board | null }; returns: void };
  /** The board as a slide; null where there is none. */
  'present.boardHtml': { from: 'presenter' | 'room'; takes: void; returns: string | null };
  'present.freeze': { from: 'presenter' | 'room'; takes: { on: Switch }; returns: void };
  'present.swap': { from: 'presenter' | 'room'; takes: void; returns: void };
  'present.end': { from: 'presenter' | 'room' | 'desk'; takes: void; returns: void };

  'notes.meetings': { from: 'desk'; takes: void; returns: MeetingSummary[] };
  /** The notes of a meeting that exists. */
  'notes.open': { from: 'desk' | 'presenter'; takes: { meetingId: string }; returns: MeetingNotes };
  /** Finds or makes the notes for a deck's meeting on a date. */
  'notes.start': { from: 'desk' | 'presenter'; takes: { key: string; title?: string | undefined; date: string }; returns: MeetingNotes };
  /** `slideId` absent: the general notes. Returns when they are on disk. */
  'notes.write': {
    from: 'desk' | 'presenter';
    takes: { meetingId: string; slideId?: string | undefined; label?: string | undefined; text: string };
    returns: { updatedAt: string };
  };
  'notes.rename': { from: 'desk'; takes: { meetingId: string; title: string; date: string }; returns: MeetingNotes };
  'notes.search': { from: 'desk'; takes: { text: string }; returns: NoteHit[] };
  /** Asks where to and writes Markdown; null when cancelled. */
  'notes.export': { from: 'desk'; takes: { meetingId: string }; returns: { path: string } | null };

  /** Asked when the last ones stand there, measured and with their pictures. */
  'paint.next': { from: 'paint'; takes: void; returns: PaintPart };
  'paint.failed': { from: 'paint'; takes: void; returns: void };

  /** The PDF whose pages the other window that nobody sees makes pictures of. */
  'pages.file': { from: 'pages'; takes: void; returns: Uint8Array };
  /** Asked when the page is ready for the next; `count` of the pages that there are. */
  'pages.next': { from: 'pages'; takes: { count: number }; returns: PageOrder };
  'pages.drawn': { from: 'pages'; takes: DrawnPage; returns: void };
  /** A page that can't be drawn; 0 for the whole file. */
  'pages.failed': { from: 'pages'; takes: { number: number }; returns: void };

  /** Opens a web page or an e-mail in the user's own program, after they have agreed. */
  'link.open': { from: 'desk' | 'presenter'; takes: { url: string }; returns: void };
}

/** Every message from main to a window. */
export interface Pushes extends BatchPushes, MeetingPushes, RegionPushes, UpdatePushes {
  'present.changed': { to: 'presenter' | 'room'; carries: PresentState };
  /** Where the presenter points on the slide that the room sees. */
  'present.pointed': { to: 'room'; carries: { at: Point | null } };
  /** What the room sees of the meeting in place of its slide; null: nothing. */
  'present.board': { to: 'presenter' | 'room'; carries: { html: string | null } };
  /** Something was drawn on a slide, or rubbed out. */
  'present.drawn': { to: 'presenter' | 'room'; carries: Drawn };
  /** Slides that look different from now on, in the show that goes on, and why others still don't. */
  'present.slides': { to: 'presenter' | 'room'; carries: { slides: RoomSlide[]; own: { id: string; ownLook: WhyOwn | undefined }[] } };
  /** A note was written in one window; the other may show it. `slideId` undefined: the general notes. */
  'notes.written': { to: 'desk' | 'presenter'; carries: { meetingId: string; slideId: string | undefined; text: string } };
  /** Presenting has ended; the desk may refresh. */
  'present.ended': { to: 'desk'; carries: { index: number } };
  /** There are other pictures of a deck's slides, or something else to say of them. */
  'present.rehearsed': { to: 'desk'; carries: Rehearsal };
  'pictured.changed': { to: 'desk'; carries: { key: string } };
  /** A display was plugged in, unplugged or changed. */
  'display.changed': { to: 'desk'; carries: null };
  'export.progress': { to: 'desk'; carries: ExportProgress };
  'import.progress': { to: 'desk'; carries: ImportProgress };
  'menu.command': { to: 'desk'; carries: MenuCommand };
  /** A deck was opened from outside the window: an argument, the system, a second start. */
  'deck.opened': { to: 'desk'; carries: Opened };
  /** The files of an opened deck changed on the disk, or are again as they were read. */
  'deck.changed': { to: 'desk'; carries: { key: string; changed: boolean } };
  /** Decks that came along with the one that was opened, and why others did not. */
  'library.added': { to: 'desk'; carries: { titles: string[]; refused: string[] } };
  /** The list of decks changed by something else than the library page. */
  'library.changed': { to: 'desk'; carries: null };
  /** Something failed outside a call. */
  'app.failed': { to: 'desk'; carries: Failure };
}

export interface Failure {
  code: ErrorCode;
  message: string;
  hint: string | undefined;
}

/** What crosses the bridge in answer to a call: errors travel as values, since Electron flattens thrown ones. */
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export type CallName = keyof Calls;
export type PushName = keyof Pushes;
export type CallsFrom<R extends WindowRole> = { [C in CallName]: R extends Calls[C]['from'] ? C : never }[CallName];
export type PushesTo<R extends WindowRole> = { [P in PushName]: R extends Pushes[P]['to'] ? P : never }[PushName];

/** What the preload puts on `window.branchdeck`: the calls and pushes of that window's role and no others. */
export interface Bridge<R extends WindowRole> {
  /** Never rejects for a failure of ours: the answer says whether it went well. */
  call<C extends CallsFrom<R>>(
    name: C,
    ...args: Calls[C]['takes'] extends void ? [] : [Calls[C]['takes']]
  ): Promise<Answer<Calls[C]['returns']>>;
  /** Returns a function that stops listening. */
  on<P extends PushesTo<R>>(name: P, listener: (carries: Pushes[P]['carries']) => void): () => void;
  /** The real path of a file dropped on the window; desk only. */
  pathOf(file: unknown): string;
}

/** Who may make each call, checked in main and in the preload. A forgotten call does not compile. */
export const CALL_FROM: { [C in CallName]: readonly Calls[C]['from'][] } = {
  ...DISPLAY_CALL_FROM,
  ...READY_CALL_FROM,
  'app.info': ['desk'],
  'settings.get': ['desk', 'presenter'],
  'settings.set': ['desk', 'presenter'],
  'library.list': ['desk'],
  'library.look': ['desk'],
  'library.pin': ['desk'],
  'library.forget': ['desk'],
  'library.find': ['desk'],
  'library.showInFolder': ['desk'],
  'deck.open': ['desk'],
  'deck.choose': ['desk'],
  'deck.openPaths': ['desk'],
  'deck.mark': ['desk'],
  'deck.unmark': ['desk'],
  'deck.source': ['desk'],
  'import.look': ['desk'],
  'import.place': ['desk'],
  'import.run': ['desk'],
  'import.cancel': ['desk'],
  'import.figures': ['desk'],
  'import.take': ['desk'],
  'layer.save': ['desk'],
  'layer.saveFile': ['desk'],
  'layer.loadFile': ['desk'],
  'layer.example': ['desk'],
  'picture.choose': ['desk'],
  'picture.look': ['desk'],
  'picture.add': ['desk'],
  'export.review': ['desk'],
  'export.run': ['desk'],
  'export.pack': ['desk'],
  'export.reviewFilled': ['desk'],
  'export.fill': ['desk'],
  'export.cancel': ['desk'],
  'template.kept': ['desk'],
  'template.choose': ['desk'],
  'template.drop': ['desk'],
  'template.forget': ['desk'],
  'export.showInFolder': ['desk'],
  'export.saveReport': ['desk'],
  'export.openFile': ['desk'],
  'prove.choose': ['desk'],
  'prove.run': ['desk'],
  'blanks.print': ['desk'],
  'blanks.savePdf': ['desk'],
  'letter.export': ['desk'],
  'letter.copy': ['desk'],
  'letter.mail': ['desk'],
  'letter.showInFolder': ['desk'],
  'pictured.look': ['desk'],
  'pictured.choose': ['desk'],
  'present.start': ['desk'],
  'present.left': ['desk'],
  'present.goOn': ['desk'],
  'present.leave': ['desk'],
  'present.keepTimes': ['desk'],
  'present.show': ['presenter'],
  'present.room': ['room'],
  'present.state': ['presenter', 'room'],
  'present.go': ['presenter', 'room'],
  'present.cover': ['presenter', 'room'],
  'present.point': ['presenter'],
  'present.zoom': ['presenter'],
  'present.ink': ['presenter', 'room'],
  'present.draw': ['presenter'],
  'present.wait': ['presenter'],
  'present.resume': ['presenter', 'room'],
  'present.showBoard': ['presenter'],
  'present.boardHtml': ['presenter', 'room'],
  'present.freeze': ['presenter', 'room'],
  'present.swap': ['presenter', 'room'],
  'present.end': ['presenter', 'room', 'desk'],
  'notes.meetings': ['desk'],
  'notes.open': ['desk', 'presenter'],
  'notes.start': ['desk', 'presenter'],
  'notes.write': ['desk', 'presenter'],
  'notes.rename': ['desk'],
  'notes.search': ['desk'],
  'notes.export': ['desk'],
  'paint.next': ['paint'],
  'paint.failed': ['paint'],
  'pages.file': ['pages'],
  'pages.next': ['pages'],
  'pages.drawn': ['pages'],
  'pages.failed': ['pages'],
  'link.open': ['desk', 'presenter'],
  ...MEETING_CALL_FROM,
  ...MINUTES_CALL_FROM,
  ...PRIVACY_CALL_FROM,
  ...HAND_ON_CALL_FROM,
  ...REGION_CALL_FROM,
  ...SHEET_CALL_FROM,
  ...UPDATE_CALL_FROM,
  ...BATCH_CALL_FROM,
  ...REPLIES_CALL_FROM,
};

export const PUSH_TO: { [P in PushName]: readonly Pushes[P]['to'][] } = {
  'present.changed': ['presenter', 'room'],
  'present.pointed': ['room'],
  'present.board': ['presenter', 'room'],
  'present.drawn': ['presenter', 'room'],
  'present.slides': ['presenter', 'room'],
  'notes.written': ['desk', 'presenter'],
  'present.ended': ['desk'],
  'present.rehearsed': ['desk'],
  'pictured.changed': ['desk'],
  'display.changed': ['desk'],
  'export.progress': ['desk'],
  'import.progress': ['desk'],
  'menu.command': ['desk'],
  'deck.opened': ['desk'],
  'deck.changed': ['desk'],
  'library.added': ['desk'],
  'library.changed': ['desk'],
  'app.failed': ['desk'],
  ...MEETING_PUSH_TO,
  ...REGION_PUSH_TO,
  ...UPDATE_PUSH_TO,
  ...BATCH_PUSH_TO,
};

/**
 * Whoever begins to listen to these asks for the whole of it then, so what came before is kept for nobody: a window that shows no
 * meeting would hold on to as many meetings as it was told of.
 */
export const ASKED_FOR: ReadonlySet<string> = new Set<PushName>(['meeting.changed', 'batch.changed']);
