import * as z from 'zod';
import { audienceSchema } from '../audience/schema.ts';
import { protectTokens, restoreTokens } from '../figures/tokens.ts';
import { readShape, readYaml } from '../yaml.ts';
import type { FindingSink } from './finding-sink.ts';
import { countBreaks } from './lines.ts';
import { LAYOUTS, type Layout, type SlideAttributes } from './model.ts';

const ID = /^[a-z0-9-]+$/;
const schema = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(ID, 'may hold small letters, digits and hyphens only')).nullish(),
  layout: z.string('must be one word').nullish(),
  minutes: z.number('must be a number of minutes').min(0, 'can\'t be below 0').max(600, 'is more than ten hours').nullish(),
  audience: audienceSchema.optional(),
  optional: z.boolean('must be true or false').nullish(),
  'content-note': z.union([z.string(), z.number().transform(String)], 'must be text').nullish(),
  overtaken: z.union([z.string(), z.number().transform(String)], 'must be text').nullish(),
  section: z.union([z.string(), z.number().transform(String)], 'must be text').nullish(),
  builds: z.boolean('must be true or false').nullish(),
  'from-slide': z.int('must be the number of a slide').min(1, 'must be the number of a slide').nullish(),
});
const KNOWN = new Set(['id', 'layout', 'minutes', 'audience', 'optional', 'content-note', 'overtaken', 'section', 'builds', 'from-slide']);

const COMMENT = /^(\s*<!--\s*slide)(?=\s|-->)((?:(?!<!--)[^])*?)-->[ \t]*(?:\r\n|\r|\n)?/i;

/** Attributes as far as they could be read, and how much of the slide's text they take up. */
export interface ReadAttributes extends Omit<SlideAttributes, 'id' | 'layout'> {
  id: string | undefined;
  layout: Layout | undefined;
  /** The comment and the white space around it, as written. */
  lead: string;
}

/** A slide without a comment of its own. */
export const NO_ATTRIBUTES: ReadAttributes = { id: undefined, layout: undefined, minutes: undefined, audience: undefined, optional: false, contentNote: undefined, overtaken: undefined, section: undefined, builds: false, fromSlide: undefined, lead: '' };

/**
 * Reads the comment that opens a slide. Where it can't be read the slide is nobody's:
 * what may have been meant for members alone is withheld until it is mended.
 */
export function readAttributes(text: string, file: string, line: number, sink: FindingSink): ReadAttributes {
  const match = COMMENT.exec(text);
  if (!match) return NO_ATTRIBUTES;
  const lead = match[0];
  const before = match[1] ?? '';
  const yamlLine = line + countBreaks(before);
  const { text: safe, tokens } = protectTokens(match[2] ?? '', yamlLine);
  const place = { file, line: yamlLine, slide: undefined };
  const yaml = readYaml(safe, place);
  const report = (code: string, at: number, message: string): void => sink.add('error', code, at, restoreTokens(message, tokens));
  const withheld = (message: string): string => `${message.replace(/\.$/, '')}. Until it is mended the slide is withheld.`;
  for (const finding of yaml.findings) report(finding.code, finding.line, withheld(finding.message));
  if (yaml.findings.length > 0) return { ...NO_ATTRIBUTES, lead, audience: [] };
  const shape = readShape({ ...yaml, value: yaml.value ?? {} }, schema, place, 'broken-attributes');
  for (const finding of shape.findings) report(finding.code, finding.line, withheld(finding.message));
  if (!shape.value) return { ...NO_ATTRIBUTES, lead, audience: [] };
  const { value } = shape;
  for (const key of Object.keys(value).filter((each) => !KNOWN.has(each))) {
    sink.add('warning', 'unknown-key', yaml.lineAt([key]), `"${restoreTokens(key, tokens)}" is not understood here and is kept as it is.`);
  }
  const layout = LAYOUTS.find((each) => each === value.layout);
  if (value.layout !== undefined && value.layout !== null && layout === undefined) {
    sink.add('warning', 'unknown-layout', yaml.lineAt(['layout']), `There is no layout "${restoreTokens(value.layout, tokens)}". The slide is shown as content. Known: ${LAYOUTS.join(', ')}.`);
  }
  const said = (given: string | null | undefined): string | undefined => (given === undefined || given === null || given === '' ? undefined : restoreTokens(given, tokens));
  return {
    id: value.id ?? undefined,
    layout,
    minutes: value.minutes ?? undefined,
    audience: value.audience,
    optional: value.optional ?? false,
    contentNote: said(value['content-note']),
    overtaken: said(value.overtaken),
    section: said(value.section),
    builds: value.builds ?? false,
    fromSlide: value['from-slide'] ?? undefined,
    lead,
  };
}
