import * as z from 'zod';
import { EXPORT_KINDS, LIBRARY_ORDERS, type CallName, type Calls } from '../bridge/contract.ts';
import { EXPORT_FORMATS } from '../core/export/formats.ts';
import { LETTER_FORMATS } from '../core/letters/formats.ts';
import { AUDIENCES } from '../core/audience/model.ts';
import { ANSWERS } from '../core/audience/review-model.ts';
import { keptHistorySchema } from '../core/branch/kept-history.ts';
import type { BranchLayer } from '../core/branch/model.ts';
import { profileSchema, readLayer } from '../core/branch/schema.ts';
import { MOST_INCOMING_BYTES } from '../core/pictures/incoming.ts';
import { LOOK_CHOICES } from '../core/slides/pictured/model.ts';
import { isIsoDay } from '../core/figures/dates.ts';
import { SYSTEM_SETTINGS } from '../core/ready/model.ts';
import { MEETING_REQUESTS } from './meeting-requests.ts';
import { MINUTES_REQUESTS } from './minutes-requests.ts';
import { PRESENT_REQUESTS } from './present-requests.ts';
import { PRIVACY_REQUESTS } from './privacy-requests.ts';
import { HAND_ON_REQUESTS } from './hand-on-requests.ts';
import { REGION_REQUESTS } from './region-requests.ts';
import { BATCH_REQUESTS } from './batch-requests.ts';
import { UPDATE_REQUESTS } from './update-requests.ts';
import { SHEET_REQUESTS } from './sheet-requests.ts';
import { REPLIES_REQUESTS } from './replies-requests.ts';

/** Far above what anyone types, and far below what would stop the app. */
const LINE = 500;
const TEXT = 500_000;
const MOST_PATHS = 100;
const MOST_ANSWERS = 10_000;
const MOST_PAGES = 5_000;
const MOST_DRAWN_BYTES = 100_000_000;
const MOST_SLIDES = 2_000;
const MOST_TAKEN = 10_000;
/** Larger ones are told so by whoever reads them; these would fill the memory on the way. */
const MOST_TEMPLATE = 500_000_000;

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);
const meetingId = z.string().regex(/^[a-z0-9-]{1,80}$/);
const line = z.string().max(LINE);
const path = z.string().min(1).max(4096);
const date = z.string().refine(isIsoDay);
const audience = z.enum(AUDIENCES);
const picturePurpose = z.enum(['slide', 'logo']);
const pictureBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_INCOMING_BYTES);
const pageNumber = z.int().min(0).max(MOST_PAGES);
const drawnBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_DRAWN_BYTES);

const layer = z.unknown().transform((value, context): BranchLayer => {
  const read = readLayer(value);
  if ('layer' in read) return read.layer;
  context.addIssue({ code: 'custom', message: read.fault });
  return z.NEVER;
});

const ofDeck = z.strictObject({ key });
const ofMeeting = z.strictObject({ meetingId });
const answers = z.record(line, z.enum(ANSWERS)).refine((given) => Object.keys(given).length <= MOST_ANSWERS);
const exporting = z.strictObject({ key, audience, leaveOutIncomplete: z.boolean(), format: z.enum(EXPORT_FORMATS), answers: answers.optional() });

const filling = z.strictObject({ key, audience, answers });
const template = z.string().regex(/^[0-9a-f]{64}$/).optional();
const templateBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_TEMPLATE);

const takenFigure = z.strictObject({
  id: line,
  figure: z.union([z.strictObject({ known: line }), z.strictObject({ label: line.min(1), scope: z.enum(['national', 'local']), source: line })]),
});

const exportChoice = z.strictObject({ audience, kind: z.enum(EXPORT_KINDS) });

const letterId = z.string().regex(/^[a-z0-9-]{1,200}$/);
const ofLetter = z.strictObject({ key, letterId, audience, date });

/** All settings. */
export const settingsSchema = z.strictObject({
  firstRunDone: z.boolean(),
  colourScheme: z.enum(['system', 'light', 'dark']),
  profile: profileSchema,
  notesSize: z.number().min(50).max(400),
  thumbnails: z.boolean(),
  libraryOrder: z.enum(LIBRARY_ORDERS),
  // Written by another version of the app, it may name what this one does not know: the other settings stand.
  lastExport: exportChoice.nullable().catch(null),
});

const someSettings = z.strictObject({
  firstRunDone: z.boolean().exactOptional(),
  colourScheme: settingsSchema.shape.colourScheme.exactOptional(),
  profile: profileSchema.exactOptional(),
  notesSize: settingsSchema.shape.notesSize.exactOptional(),
  thumbnails: z.boolean().exactOptional(),
  libraryOrder: settingsSchema.shape.libraryOrder.exactOptional(),
  lastExport: exportChoice.exactOptional(),
});

/** What each call takes. A call without a line here does not compile. */
export const REQUESTS: { [C in CallName]: z.ZodType<Calls[C]['takes']> } = {
  'app.info': z.void(),
  'settings.get': z.void(),
  'settings.set': someSettings,
  'library.list': z.void(),
  'library.look': ofDeck,
  'library.pin': z.strictObject({ key, pinned: z.boolean() }),
  'library.forget': ofDeck,
  'library.find': ofDeck,
  'library.showInFolder': ofDeck,
  'deck.open': ofDeck,
  'deck.choose': z.strictObject({ what: z.enum(['file', 'folder']) }),
  'deck.openPaths': z.strictObject({ paths: z.array(path).min(1).max(MOST_PATHS) }),
  'deck.mark': z.strictObject({ key, marks: z.array(z.strictObject({ id: line, audience: z.array(audience).min(1) })).min(1).max(MOST_SLIDES) }),
  'deck.unmark': ofDeck,
  'deck.source': z.strictObject({ key, id: line, source: line, asOf: z.union([z.literal(''), date]) }),
  'import.look': z.strictObject({ path }),
  'import.place': z.strictObject({ path }),
  'import.run': z.strictObject({ path, keep: z.boolean() }),
  'import.cancel': z.void(),
  'import.figures': ofDeck,
  'import.take': z.strictObject({ key, taken: z.array(takenFigure).max(MOST_TAKEN) }),
  'layer.save': z.strictObject({ key, layer, history: keptHistorySchema }),
  'layer.saveFile': ofDeck,
  'layer.loadFile': ofDeck,
  'layer.example': ofDeck,
  'picture.choose': z.strictObject({ purpose: picturePurpose }),
  'picture.look': z.strictObject({ name: line, bytes: pictureBytes }),
  'picture.add': z.strictObject({ key, purpose: picturePurpose, name: line, bytes: pictureBytes }),
  'export.review': exporting,
  'export.run': exporting.extend({ template }),
  'export.pack': z.strictObject({ key, answers, template }),
  'export.reviewFilled': filling,
  'export.fill': filling,
  'export.cancel': z.void(),
  'template.kept': ofDeck,
  'template.choose': ofDeck,
  'template.drop': z.strictObject({ key, name: line, bytes: templateBytes }),
  'template.forget': ofDeck,
  'export.showInFolder': z.strictObject({ path }),
  'export.saveReport': z.strictObject({ path }),
  'export.openFile': z.strictObject({ path }),
  'prove.choose': z.void(),
  'prove.run': z.strictObject({ key, audience, path }),
  'blanks.print': ofDeck,
  'blanks.savePdf': ofDeck,
  'letter.export': z.strictObject({ ...ofLetter.shape, format: z.enum(LETTER_FORMATS) }),
  'letter.copy': ofLetter,
  'letter.mail': ofLetter,
  'letter.showInFolder': z.strictObject({ path }),
  'pictured.look': ofDeck,
  'pictured.choose': z.strictObject({ key, look: z.enum(LOOK_CHOICES) }),
  'display.list': z.void(),
  'display.identify': z.void(),
  ...PRESENT_REQUESTS,
  'ready.look': ofDeck.extend({ meetingId: meetingId.optional() }),
  'ready.settings': z.strictObject({ of: z.enum(SYSTEM_SETTINGS) }),
  'notes.meetings': z.void(),
  'notes.open': ofMeeting,
  'notes.start': z.strictObject({ key, title: line.optional(), date }),
  'notes.write': z.strictObject({ meetingId, slideId: line.optional(), label: line.optional(), text: z.string().max(TEXT) }),
  'notes.rename': z.strictObject({ meetingId, title: line, date }),
  'notes.search': z.strictObject({ text: line }),
  'notes.export': ofMeeting,
  'paint.next': z.void(),
  'paint.failed': z.void(),
  'pages.file': z.void(),
  'pages.next': z.strictObject({ count: pageNumber }),
  'pages.drawn': z.strictObject({ number: pageNumber.min(1), type: z.enum(['png', 'webp']), bytes: drawnBytes, small: drawnBytes, text: z.string().max(TEXT) }),
  'pages.failed': z.strictObject({ number: pageNumber }),
  'link.open': z.strictObject({ url: z.string().max(4096) }),
  ...MEETING_REQUESTS,
  ...MINUTES_REQUESTS,
  ...PRIVACY_REQUESTS,
  ...HAND_ON_REQUESTS,
  ...REGION_REQUESTS,
  ...SHEET_REQUESTS,
  ...UPDATE_REQUESTS,
  ...BATCH_REQUESTS,
  ...REPLIES_REQUESTS,
};
