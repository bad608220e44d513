import * as z from 'zod';
import { audienceSchema } from '../audience/schema.ts';
import { readAttributes } from '../deck/attributes.ts';
import { sinkFor } from '../deck/finding-sink.ts';
import type { SourceFile } from '../deck/model.ts';
import type { Finding } from '../findings.ts';
import { readYaml, shapeFindings } from '../yaml.ts';
import { blankLayer, type BranchLayer, type LocalFigure } from './model.ts';
import type { LayerPlaces } from './places.ts';
import { profileShape, toProfile } from './profile-file.ts';

const text = z.union([z.string(), z.number(), z.boolean()], 'must be text').transform(String);
const blankable = text.nullish().transform((value) => value ?? '');
const ids = z.array(text, 'must be a list of slide ids').nullish().transform((value) => value ?? []);
const slideText = z.string('must be text');

const lookSchema = z.looseObject({ theme: blankable, accent: blankable });
const figureSchema = z.looseObject({
  value: z.union([z.number(), z.string()], 'must be a number or text').nullish(),
  source: blankable,
  'as-of': blankable,
  'entered-by': blankable,
  'to-confirm': blankable,
});
const schema = z.looseObject({
  deck: z.string('must name the deck that the changes belong to'),
  'base-version': blankable,
  profile: profileShape.nullish(),
  look: lookSchema.nullish(),
  figures: z.record(z.string(), figureSchema).nullish(),
  slides: z.looseObject({
    off: ids, on: ids, order: ids,
    edits: z.record(z.string(), z.looseObject({ markdown: slideText, from: slideText.nullish() })).nullish(),
    added: z.array(z.looseObject({ id: text.nullish(), after: text.nullish(), markdown: slideText, audience: audienceSchema.optional() }), 'must be a list').nullish(),
    notes: z.record(z.string(), text).nullish(),
  }).nullish(),
}, 'This is no file of a branch\'s changes: it must name its deck and hold the branch\'s details.');

/**
 * Reads `branch.yaml`. Never throws; a file that can't be read gives a blank layer and errors.
 */
export function parseBranch(file: SourceFile): { layer: BranchLayer; findings: Finding[]; places: LayerPlaces } {
  const place = { file: file.name, line: 1, slide: undefined };
  const yaml = readYaml(file.text.replace(/^\uFEFF/, ''), place);
  const places: LayerPlaces = { file: file.name, at: (path) => ({ file: file.name, line: yaml.lineAt(path) }), textAt: yaml.textAt };
  if (yaml.findings.length > 0) return { layer: blankLayer('', ''), findings: yaml.findings, places };
  const parsed = schema.safeParse(yaml.value);
  if (!parsed.success) return { layer: blankLayer('', ''), findings: shapeFindings(yaml, parsed.error, place, 'broken-branch'), places };
  const { data } = parsed;
  const findings: Finding[] = [];
  for (const [path, keys] of unknownKeys(data)) {
    for (const key of keys) {
      findings.push({ level: 'warning', code: 'unknown-key', file: file.name, line: yaml.lineAt([...path, key]), slide: undefined, message: `"${key}" is not understood here and is not used.` });
    }
  }
  const slides = data.slides;
  const layer: BranchLayer = {
    deck: data.deck,
    baseVersion: yaml.sourceAt(['base-version']) ?? data['base-version'],
    profile: toProfile(data.profile),
    look: { theme: data.look?.theme ?? '', accent: data.look?.accent ?? '' },
    figures: mapValues(data.figures ?? {}, (figure): LocalFigure => ({ value: figure.value ?? undefined, source: figure.source, asOf: figure['as-of'], enteredBy: figure['entered-by'], ...(figure['to-confirm'] === '' ? {} : { toConfirm: figure['to-confirm'] }) })),
    slides: {
      off: slides?.off ?? [],
      on: slides?.on ?? [],
      order: slides?.order ?? [],
      edits: mapValues(slides?.edits ?? {}, (edit) => ({ markdown: edit.markdown, from: edit.from ?? '' })),
      added: (slides?.added ?? []).map((added, index) => ({ id: added.id ?? idIn(added.markdown) ?? `added-${index + 1}`, after: added.after ?? undefined, markdown: added.markdown, audience: added.audience })),
      notes: slides?.notes ?? {},
    },
  };
  return { layer, findings, places };
}

/** An added slide may say its id among its own attributes; faults in them are found when it is laid over the deck. */
const idIn = (markdown: string): string | undefined => readAttributes(markdown, '', 1, sinkFor('', undefined)).id;

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Keys that the format doesn't have, by the path they stand under. */
function unknownKeys(data: z.output<typeof schema>): [string[], string[]][] {
  const beyond = (value: object | null | undefined, known: object): string[] => Object.keys(value ?? {}).filter((key) => !Object.hasOwn(known, key));
  return [
    [[], beyond(data, schema.shape)],
    [['profile'], beyond(data.profile, profileShape.shape)],
    [['look'], beyond(data.look, lookSchema.shape)],
    [['slides'], beyond(data.slides, { off: 0, on: 0, order: 0, edits: 0, added: 0, notes: 0 })],
  ];
}
