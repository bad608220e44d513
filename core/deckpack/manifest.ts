import * as z from 'zod';
import { AppError } from '../errors.ts';
import { anotherPack, NOTHING_MADE, NOT_A_PACK } from './refusals.ts';

/** The format of packs that this Branchdeck writes and reads. */
export const PACK_FORMAT = 1;
export const MANIFEST = 'manifest.json';
/** Bytes; a region of a thousand branches comes to a tenth of it. */
export const MOST_MANIFEST = 5_000_000;
/** Files of one pack. */
export const MOST_FILES = 20_000;
/** What a pack holds: a national deck, changes of one or several branches, or a whole region. */
export const PACK_KINDS = ['deck', 'branch', 'region'] as const;
export type PackKind = (typeof PACK_KINDS)[number];

const line = z.string().max(300).regex(/^[^\p{Cc}\p{Bidi_Control}]*$/u);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.object({
  format: z.literal(PACK_FORMAT),
  kind: z.enum(PACK_KINDS),
  title: line,
  id: line,
  version: line,
  madeOn: z.iso.date(),
  madeBy: line,
  files: z.array(z.object({ path: z.string().min(1).max(1_000), bytes: z.number().int().min(0), sha256: hash })).min(1).max(MOST_FILES),
  madeFrom: z.record(z.string(), hash).optional(),
});

/** A file of a pack. */
export interface PackFile {
  /** Where it lies below the pack's folder, with forward slashes. */
  path: string;
  bytes: number;
  sha256: string;
}

/** What a pack says of itself; it stands first in it. */
export interface Manifest {
  format: typeof PACK_FORMAT;
  kind: PackKind;
  /** The deck's title, or the name of the branch or region. */
  title: string;
  /** The deck's id; '' in a pack of changes. */
  id: string;
  /** The deck's version; '' in a pack of changes. */
  version: string;
  /** ISO day. */
  madeOn: string;
  /** "Branchdeck 0.1.0" */
  madeBy: string;
  files: readonly PackFile[];
  /** Of a pack of changes that were taken in from another pack: what each file was then, by its SHA-256. */
  madeFrom?: Readonly<Record<string, string>> | undefined;
}

/** A title as a pack may say it: one line, without letters that turn others round. */
export const plainTitle = (title: string): string => [...title.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim()].slice(0, 200).join('');

/** The manifest's text: the same for the same pack. */
export const manifestText = ({ format, kind, title, id, version, madeOn, madeBy, files, madeFrom }: Manifest): string =>
  `${JSON.stringify({ format, kind, title, id, version, madeOn, madeBy, files, ...(madeFrom && Object.keys(madeFrom).length > 0 ? { madeFrom } : {}) }, undefined, 1)}\n`;

/** Reads the manifest of a pack. Throws AppError `bad-input` where it is none, or one of a later format. */
export function readManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw anotherPack(`Its ${MANIFEST} is not JSON`);
  }
  const said = z.object({ format: z.unknown().optional(), kind: z.unknown().optional() }).safeParse(value).data;
  if (said === undefined) throw NOT_A_PACK();
  if (typeof said.format === 'number' && said.format > PACK_FORMAT) throw newer(`format ${said.format}`);
  if (said.format !== PACK_FORMAT) throw anotherPack(`Its ${MANIFEST} has no format that there is: ${JSON.stringify(said.format)?.slice(0, 40) ?? 'none'}`);
  if (typeof said.kind === 'string' && !PACK_KINDS.some((kind) => kind === said.kind)) throw newer(`a ${said.kind.slice(0, 40)}`);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw anotherPack(`Its ${MANIFEST} is not as the format has it, at ${issue?.path.map(String).join('.').slice(0, 80) || 'its beginning'}`);
}

const newer = (what: string): AppError =>
  new AppError('bad-input', `This pack was made by a newer Branchdeck (${what.replace(/\p{Cc}/gu, ' ')}).`, `${NOTHING_MADE} Get the newest Branchdeck and open it with that, or ask for a pack made with this one.`);
