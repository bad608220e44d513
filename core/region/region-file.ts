import { stringify } from 'yaml';
import * as z from 'zod';
import type { SourceFile } from '../deck/model.ts';
import type { Finding } from '../findings.ts';
import { readShape, readYaml } from '../yaml.ts';
import { blankRegionFile, REGION_FORMAT, type RegionFile } from './model.ts';

const text = z.union([z.string(), z.number()], 'must be text').transform(String);
const blankable = text.nullish().transform((value) => value ?? '');
const schema = z.looseObject({
  format: z.literal(REGION_FORMAT, `must be ${REGION_FORMAT}: another format is of another version of Branchdeck`),
  name: blankable,
  decks: z.array(z.looseObject({ id: z.string('must name a deck'), version: blankable, opened: blankable }), 'must be a list').nullish(),
  // Of earlier versions, which never used them: they are read as known and not kept.
  patterns: z.unknown().optional(),
  mappings: z.record(z.string(), z.unknown(), 'must hold each mapping by its name').nullish(),
}, 'This is no region.yaml: it must hold the format and the region\'s name.');

/** Reads `region.yaml`. Never throws; one that can't be read gives a region without a name and errors. */
export function parseRegionFile(file: SourceFile): { region: RegionFile; findings: Finding[] } {
  const place = { file: file.name, line: 1, slide: undefined };
  const yaml = readYaml(file.text.replace(/^\uFEFF/, ''), place);
  if (yaml.findings.length > 0) return { region: blankRegionFile(''), findings: yaml.findings };
  const { value: data, findings } = readShape(yaml, schema, place, 'broken-region');
  if (data === undefined) return { region: blankRegionFile(''), findings };
  const rest = Object.fromEntries(Object.entries(data).filter(([key]) => !Object.hasOwn(schema.shape, key)));
  const unknown = Object.keys(rest).map((key): Finding => ({
    level: 'warning', code: 'unknown-key', file: file.name, line: yaml.lineAt([key]), slide: undefined,
    message: `"${key}" is not understood here. It is kept and not used.`,
  }));
  return {
    region: {
      name: data.name.trim(),
      decks: (data.decks ?? []).map(({ id, opened, version }, index) => ({ id, version: yaml.sourceAt(['decks', index, 'version']) ?? version, opened })),
      mappings: data.mappings ?? {},
      rest,
    },
    findings: unknown,
  };
}

const filled = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]: [string, unknown]) => value !== '' && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0)));

/** A region's settings as `region.yaml`. Blank ones are left out. */
export const regionYaml = ({ name, decks, mappings, rest }: RegionFile): string =>
  `# A region of branches, as Branchdeck keeps it.\n${stringify({ format: REGION_FORMAT, ...filled({ name, decks: decks.map(filled), mappings }), ...rest }, { lineWidth: 0 })}`;
