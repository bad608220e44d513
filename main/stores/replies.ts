import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { AppError } from '../../core/errors.ts';
import { newEmployer, STAGES, USUAL_RULES, type EmployerRecord, type ReplyRules } from '../../core/replies/model.ts';
import { employerIdSchema, employerSchema, fileIdSchema, rulesSchema } from '../../core/replies/schema.ts';
import { openJsonStore, type JsonStore } from './json-store.ts';
import { clearOrphans } from './recover.ts';
import { isSaved } from './unsaved.ts';

/** A record with what no window is told: where its files lie. */
interface StoredEmployer {
  record: EmployerRecord;
  /** The path of each file where it was chosen, by its id. */
  places: Readonly<Record<string, string>>;
  /** Copies that were taken off: an undo may want them back, so they go when the app is started again. */
  dropped: readonly string[];
}

const schema: z.ZodType<StoredEmployer> = z.object({ record: employerSchema, places: z.record(fileIdSchema, z.string()), dropped: z.array(fileIdSchema) });

interface ReplySettings {
  rules: ReplyRules;
  dismissedOn: string;
}

const settingsSchema: z.ZodType<ReplySettings> = z.object({ rules: rulesSchema, dismissedOn: z.string() });

/** What is recorded of employers' replies, one file an employer, with the copies of files beside it. */
export interface Replies {
  all(): EmployerRecord[];
  /** @throws AppError where there is no such employer */
  get(employerId: string): EmployerRecord;
  /** Returns when it is on disk. `places`: where files that were added now lie. */
  put(record: EmployerRecord, places?: Readonly<Record<string, string>>): void;
  /** Where a file lies: its copy, or where it was chosen; undefined where neither is known. */
  placeOf(employerId: string, fileId: string): string | undefined;
  /** The folder for the copy of a file. */
  copyFolder(employerId: string, fileId: string): string;
  /** Takes an employer out of the list, so that `put` can bring it back with its files while the app runs. */
  takeOut(employerId: string): void;
  /** Takes everything about an employer off the disk: the record, its last good copy, damaged ones, copies of files. */
  wipe(employerId: string): void;
  settings(): ReplySettings;
  setSettings(part: Partial<ReplySettings>): void;
}

const LABEL = 'Your records of an employer';

/** Stands in for a file that could not be read at all; never shown and never written. */
const UNREAD: StoredEmployer = { record: newEmployer({ id: '', details: { name: '', kind: '', contact: '', post: '', email: '', address: '' }, now: '' }), places: {}, dropped: [] };

const filesOf = ({ stages }: EmployerRecord): EmployerRecord['stages']['sent']['files'] => STAGES.flatMap((stage) => stages[stage].files);
const copiesIn = (record: EmployerRecord | undefined): string[] => (record === undefined ? [] : filesOf(record).filter(({ kept }) => kept).map(({ id }) => id));

/** The copies that no record wants any more, of those that one did. */
function droppedAfter(before: StoredEmployer | undefined, next: EmployerRecord): string[] {
  const wanted = copiesIn(next);
  return [...new Set([...before?.dropped ?? [], ...copiesIn(before?.record)])].filter((id) => !wanted.includes(id));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing yet.
    return [];
  }
}

const idsIn = (folder: string): string[] =>
  namesIn(folder).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).filter((name) => employerIdSchema.safeParse(name).success);

/** Opens the folder of employers' replies. */
export function openReplies(dataFolder: string): Replies {
  const folder = join(dataFolder, 'replies');
  clearOrphans(folder);
  const settings = openJsonStore<ReplySettings>({ folder: dataFolder, name: 'reply-settings', label: 'When you are reminded of replies', parse: (value) => settingsSchema.safeParse(value).data, blank: { rules: USUAL_RULES, dismissedOn: '' } });
  const stores = new Map<string, JsonStore<StoredEmployer>>();
  const takenOut = new Map<string, StoredEmployer>();
  const openStore = (employerId: string, blank: StoredEmployer): JsonStore<StoredEmployer> =>
    openJsonStore({ folder, name: employerId, label: LABEL, parse: (value) => schema.safeParse(value).data, blank, precious: true });
  const copyFolder = (employerId: string, fileId: string): string => join(folder, 'files', employerId, fileId);
  const damagedOf = (employerId: string): string[] => namesIn(join(folder, 'damaged')).filter((name) => name.startsWith(`${employerId} `)).map((name) => join(folder, 'damaged', name));
  const remove = (...paths: string[]): void => paths.forEach((path) => rmSync(path, { recursive: true, force: true }));

  for (const employerId of idsIn(folder)) {
    const store = openStore(employerId, UNREAD);
    // A file that was lost leaves no employer behind.
    if (store.read() === UNREAD) continue;
    stores.set(employerId, store);
    remove(...store.read().dropped.map((fileId) => copyFolder(employerId, fileId)));
  }
  // Copies for an employer whose adding was undone. Beside a damaged record they stay, to be looked for by hand.
  for (const name of namesIn(join(folder, 'files'))) if (!stores.has(name) && damagedOf(name).length === 0) remove(join(folder, 'files', name));

  const storeOf = (employerId: string): JsonStore<StoredEmployer> => {
    const store = stores.get(employerId);
    if (store === undefined) throw new AppError('not-found', 'This employer is no longer in the list.', 'Open Replies and choose one from the list.');
    return store;
  };
  const takeOut = (employerId: string): void => {
    const store = stores.get(employerId);
    if (store) takenOut.set(employerId, store.read());
    stores.delete(employerId);
    const path = join(folder, `${employerId}.json`);
    // What waits to be written again must not come back.
    isSaved(path);
    remove(path, join(folder, 'last-good', `${employerId}.json`));
  };

  return {
    all: () => [...stores.values()].map((store) => store.read().record),
    get: (employerId) => storeOf(employerId).read().record,
    put(record, places = {}) {
      const open = stores.get(record.id);
      const before = open?.read() ?? takenOut.get(record.id);
      const next: StoredEmployer = { record, places: { ...before?.places, ...places }, dropped: droppedAfter(before, record) };
      const store = open ?? openStore(record.id, next);
      stores.set(record.id, store);
      store.write(next);
    },
    placeOf(employerId, fileId) {
      const { record, places } = storeOf(employerId).read();
      const file = filesOf(record).find(({ id }) => id === fileId);
      if (file === undefined || !file.kept) return file && places[fileId];
      const [name] = namesIn(copyFolder(employerId, fileId));
      return name === undefined ? undefined : join(copyFolder(employerId, fileId), name);
    },
    copyFolder,
    takeOut,
    wipe(employerId) {
      takeOut(employerId);
      takenOut.delete(employerId);
      remove(...damagedOf(employerId), join(folder, 'files', employerId));
    },
    settings: settings.read,
    setSettings: (part) => settings.write({ ...settings.read(), ...part }),
  };
}
