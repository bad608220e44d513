import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PresetCard } from '../../bridge/meeting-calls.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import { presetId } from '../../core/meeting/preset-name.ts';
import { readPreset, writePreset } from '../../core/meeting/presets.ts';
import { readFailure } from '../../files/read-text.ts';
import { writeText } from '../../files/write-text.ts';

const ENDING = '.yaml';
const ID = /^[a-z0-9-]{1,80}$/;
const MOST_FILES = 100;
const MOST_BYTES = 200_000;

/** Agendas to begin with: those that come with the app, and files of the branch's own. */
export interface Presets {
  list(): Promise<{ presets: PresetCard[]; faults: string[] }>;
  /** Keeps a meeting's agenda as one of the branch's own; one whose name leads to the same file is written over. */
  keep(meeting: Meeting, title: string): Promise<PresetCard>;
  /** The folder of the branch's own, which is there then. */
  folder(): Promise<string>;
}

/** The one that is wanted most often comes first. */
const ORDER = ['branch-meeting', 'annual-general-meeting', 'special-meeting', 'jcnc-pre-meeting'];
const placeOf = ({ id }: PresetCard): number => ORDER.indexOf(id);

interface ReadFolder {
  presets: PresetCard[];
  faults: string[];
}

async function readFolder(folder: string, own: boolean): Promise<ReadFolder> {
  // No folder: the branch has kept none.
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ENDING)).toSorted().slice(0, MOST_FILES);
  const found: ReadFolder = { presets: [], faults: [] };
  for (const name of names) {
    const id = name.slice(0, -ENDING.length);
    const read = ID.test(id) ? await readOne(join(folder, name), id) : { fault: `${name} can’t be used: its name may have small letters, digits and hyphens alone.` };
    if ('fault' in read) found.faults.push(read.fault);
    else found.presets.push({ ...read.preset, own });
  }
  return found;
}

async function readOne(path: string, id: string): Promise<ReturnType<typeof readPreset>> {
  try {
    const bytes = await readFile(path);
    return bytes.length > MOST_BYTES ? { fault: `${id}${ENDING} is too large for an agenda.` } : readPreset(bytes.toString('utf8'), id);
  } catch (error) {
    return { fault: readFailure(error, `${id}${ENDING}`).message };
  }
}

/** Opens the agendas. @param bundled folder of those that come with the app */
export function openPresets(dataFolder: string, bundled: string): Presets {
  const own = join(dataFolder, 'agendas');
  return {
    async list() {
      const [ours, theirs] = await Promise.all([readFolder(own, true), readFolder(bundled, false)]);
      const others = theirs.presets.filter(({ id }) => !ours.presets.some((each) => each.id === id));
      others.sort((one, other) => placeOf(one) - placeOf(other));
      return { presets: [...others, ...ours.presets], faults: [...ours.faults, ...theirs.faults] };
    },
    async keep(meeting, title) {
      await mkdir(own, { recursive: true });
      const id = presetId(title);
      const text = writePreset(title, meeting.items);
      await writeText(join(own, `${id}${ENDING}`), text);
      const { items } = meeting;
      return { id, title, own: true, items: items.map((item) => ({ title: item.title, kind: item.kind, minutes: item.minutes })) };
    },
    async folder() {
      await mkdir(own, { recursive: true });
      return own;
    },
  };
}
