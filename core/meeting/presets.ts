import { stringify } from 'yaml';
import * as z from 'zod';
import { readYaml } from '../yaml.ts';
import type { NewItem } from './actions.ts';
import { ITEM_KINDS, type Item } from './model.ts';

/** An agenda to begin with: a file that a branch can edit. */
export interface Preset {
  /** Name of its file without the ending, and the kind of the meetings made from it. */
  id: string;
  title: string;
  items: readonly NewItem[];
}

const LINE = 500;
const MOST_ITEMS = 200;
const MOST_MINUTES = 600;

const schema = z.strictObject({
  title: z.string().trim().min(1).max(LINE),
  items: z.array(z.strictObject({
    title: z.string().trim().min(1).max(LINE),
    kind: z.enum(ITEM_KINDS).default('discussion'),
    minutes: z.int().min(1).max(MOST_MINUTES).optional(),
  })).max(MOST_ITEMS),
});

/** What is wrong, in words for whoever wrote the file. */
function faultOf({ issues: [issue] }: z.ZodError): string {
  const [part, number, key] = issue?.path ?? [];
  if (part === 'items' && typeof number === 'number') {
    const where = `item ${number + 1}`;
    if (key === 'kind') return `the kind of ${where} is none of ${ITEM_KINDS.join(', ')}`;
    if (key === 'minutes') return `the minutes of ${where} are no whole number from 1 to ${MOST_MINUTES}`;
    if (key === 'title') return `${where} has no title`;
    return `${where} has something in it besides title, kind and minutes`;
  }
  if (part === 'title') return 'it has no title';
  return part === 'items' ? 'it has no list of items' : 'it has something in it besides title and items';
}

/**
 * Reads an agenda from its file.
 * @param id name of the file without its ending
 * @returns the agenda, or what is wrong with the file as a sentence
 */
export function readPreset(text: string, id: string): { preset: Preset } | { fault: string } {
  const file = `${id}.yaml`;
  const { value, lineAt, findings: [finding] } = readYaml(text, { file, line: 1, slide: undefined });
  if (finding) return { fault: `${file} can’t be read: line ${finding.line}: ${finding.message}` };
  const read = schema.safeParse(value);
  if (read.success) return { preset: { id, ...read.data } };
  return { fault: `${file} can’t be used: line ${lineAt(read.error.issues[0]?.path ?? [])}: ${faultOf(read.error)}.` };
}

const HEAD = `# An agenda that new meetings can begin with. Each item has a title, and may have minutes and one of these kinds:
# ${ITEM_KINDS.join(', ')}
`;

/** An agenda as the text of its file. Slides and papers belong to a meeting and are left out. */
export function writePreset(title: string, items: readonly Pick<Item, 'title' | 'kind' | 'minutes'>[]): string {
  const plain = items.map((item) => ({ title: item.title, kind: item.kind, ...(item.minutes ? { minutes: item.minutes } : {}) }));
  return HEAD + stringify({ title, items: plain }, { lineWidth: 0 });
}
