import * as z from 'zod';
import { audienceSchema } from '../audience/schema.ts';
import type { SourceFile } from '../deck/model.ts';
import type { Finding } from '../findings.ts';
import { readYaml, shapeFindings } from '../yaml.ts';
import { isIsoDate, isSpan } from './dates.ts';
import { FIGURE_KINDS, type Figure } from './model.ts';
import { checkValue } from './value.ts';

const ID = /^[a-z0-9][a-z0-9-]*$/;
const text = z.union([z.string(), z.number()], 'must be text').transform(String);
const figureSchema = z.looseObject({
  label: text.nullish(),
  kind: z.enum(FIGURE_KINDS, `must be one of ${FIGURE_KINDS.join(', ')}`),
  value: z.union([z.string(), z.number()], 'must be a number or text').nullish(),
  qualifier: text.nullish(),
  base: z.string('must be the id of a figure').nullish(),
  scope: z.enum(['national', 'local'], 'must be national or local').default('national'),
  source: text.nullish(),
  'as-of': text.pipe(z.string().refine(isIsoDate, 'must be a date such as 2025-09-16 or 2025-09')).nullish(),
  'stale-after': text.pipe(z.string().refine(isSpan, 'must be a span such as 24 months')).nullish(),
  share: z.tuple([z.string(), z.string()], 'must be two ids: [part, whole]').nullish(),
  required: z.boolean('must be true or false').nullish(),
  audience: audienceSchema.optional(),
  'min-base': z.int('must be a whole number').min(0, 'can\'t be below 0').nullish(),
  'at-most': z.string('must be the id of a figure').nullish(),
  retired: text.nullish(),
  corrected: text.nullish(),
});
const KNOWN = new Set(Object.keys(figureSchema.shape));

/**
 * Reads `figures.yaml`; a deck without one has no figures. Never throws: a figure with a fault is left out and named, the others stay.
 */
export function parseFigures(file: SourceFile | undefined): { figures: Map<string, Figure>; findings: Finding[] } {
  if (file === undefined) return { figures: new Map(), findings: [] };
  const place = { file: file.name, line: 1, slide: undefined };
  const yaml = readYaml(file.text.replace(/^\uFEFF/, ''), place);
  const figures = new Map<string, Figure>();
  const findings = [...yaml.findings];
  if (findings.length > 0) return { figures, findings };
  const report = (level: Finding['level'], code: string, path: readonly PropertyKey[], message: string): void =>
    void findings.push({ level, code, file: file.name, line: yaml.lineAt(path), slide: undefined, message });
  const root = yaml.value;
  const entries = typeof root === 'object' && root !== null && 'figures' in root ? root.figures : undefined;
  if (root === null || root === undefined || entries === null) return { figures, findings };
  if (typeof entries !== 'object' || Array.isArray(entries)) {
    report('error', 'broken-figures', ['figures'], 'This file must hold "figures:" and under it each figure by its id.');
    return { figures, findings };
  }
  for (const [id, raw] of Object.entries(entries)) {
    const path = ['figures', id];
    if (!ID.test(id)) {
      report('error', 'broken-figure', path, `"${id}" can't be a figure's id: small letters, digits and hyphens only.`);
      continue;
    }
    const parsed = figureSchema.safeParse(raw);
    if (!parsed.success) {
      findings.push(...shapeFindings(yaml, parsed.error, place, 'broken-figure', path).map((fault) => ({ ...fault, message: `Figure "${id}": ${fault.message}` })));
      continue;
    }
    for (const key of Object.keys(parsed.data).filter((each) => !KNOWN.has(each))) {
      report('warning', 'unknown-key', [...path, key], `"${key}" is not understood here and is kept as it is.`);
    }
    const figure = toFigure(id, parsed.data, file.name, yaml.lineAt(path));
    const value = figure.value === undefined ? { blank: true } : checkValue(figure.kind, figure.value);
    if ('fault' in value) report('error', 'value-wrong', [...path, 'value'], `Figure "${id}": ${value.fault}`);
    if ('value' in value) figure.value = value.value;
    if (figure.scope === 'national' && figure.share === undefined && figure.value === undefined && !figure.required) {
      report('warning', 'blank-figure', path, `Figure "${id}" has no value.`);
    }
    figures.set(id, figure);
  }
  for (const figure of figures.values()) findings.push(...checkReferences(figure, figures));
  return { figures, findings };
}

type Shape = z.output<typeof figureSchema>;

function toFigure(id: string, data: Shape, file: string, line: number): Figure {
  return {
    id,
    label: data.label ?? id,
    kind: data.kind,
    scope: data.scope,
    value: data.value ?? undefined,
    qualifier: data.qualifier ?? '',
    base: data.base ?? undefined,
    source: data.source ?? '',
    asOf: data['as-of'] ?? '',
    staleAfter: data['stale-after'] ?? '',
    share: data.share ?? undefined,
    required: data.required ?? false,
    audience: data.audience,
    minBase: data['min-base'] ?? undefined,
    atMost: data['at-most'] ?? undefined,
    retired: data.retired ?? '',
    corrected: data.corrected ?? '',
    file,
    line,
  };
}

function checkReferences(figure: Figure, figures: ReadonlyMap<string, Figure>): Finding[] {
  const findings: Finding[] = [];
  const report = (code: string, message: string): void =>
    void findings.push({ level: 'error', code, file: figure.file, line: figure.line, slide: undefined, message });
  for (const id of [...(figure.share ?? []), ...(figure.base === undefined ? [] : [figure.base]), ...(figure.atMost === undefined ? [] : [figure.atMost])]) {
    if (!figures.has(id)) report('unknown-figure', `Figure "${figure.id}" points at "${id}", which is not in this file.`);
  }
  if (figure.share && figure.kind !== 'percent') report('share-kind', `Figure "${figure.id}" is a share, so its kind must be percent.`);
  for (const id of figure.share ?? []) {
    const part = figures.get(id);
    if (part?.share) report('share-of-share', `Figure "${figure.id}" is a share of "${id}", which is a share itself. A share is made of counts.`);
    else if (part && part.kind !== 'count' && part.kind !== 'money') report('share-kind', `Figure "${figure.id}" is a share of "${id}", which is not a number.`);
  }
  return findings;
}
