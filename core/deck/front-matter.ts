import * as z from 'zod';
import { AUDIENCES, type Audience } from '../audience/model.ts';
import { isIsoDate } from '../figures/dates.ts';
import { isThemeName, themeList } from '../slides/themes/look.ts';
import { readYaml, shapeFindings, type YamlText } from '../yaml.ts';
import type { FindingSink } from './finding-sink.ts';
import { readSettings } from './foreign/front.ts';
import { foreignMeta, frontRemarks } from './foreign/meta.ts';
import type { DeckMeta } from './model.ts';
import { saysFormat, type FrontMatter } from './source.ts';

const ID = /^[a-z0-9-]+$/;
const text = z.union([z.string(), z.number()], 'must be text').transform(String);
const schema = z.looseObject({
  format: z.literal(1),
  id: z.string('must be given: a short name such as spring-campaign').regex(ID, 'may hold small letters, digits and hyphens only'),
  title: text.pipe(z.string().trim().min(1, 'must not be empty')),
  version: z.union([z.string(), z.number(), z.boolean()], 'must be one word or number').nullish(),
  issued: z.string('must be a date such as 2025-11-20').refine(isIsoDate, 'must be a date such as 2025-11-20').nullish(),
  lang: z.string('must be a language such as en-GB').regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'must be a language such as en-GB').nullish(),
  theme: z.string('must be the name of a theme').regex(ID, 'may hold small letters, digits and hyphens only').nullish(),
  audiences: z.array(z.enum(AUDIENCES, 'must name members, employer or public'), 'must be a list: [members, employer]').min(1, 'names nobody').nullish(),
  powerpoint: z.string('must be the name of a file').regex(/^[^/\\:]{1,200}\.(?:pptx|pptm|potx|potm|ppsx|ppsm)$/i, 'must be the name of a PowerPoint file in this folder, such as original.pptx').nullish(),
});
const KNOWN = ['format', 'id', 'title', 'version', 'issued', 'lang', 'theme', 'audiences', 'powerpoint'];

const MEMBERS_ALONE: readonly Audience[] = ['members'];

/** What stands in for a deck's own details where they are absent or can't be read. */
export const fallbackMeta = (id: string, title: string, format: 1 | undefined): DeckMeta => ({
  format, id, title, version: '', issued: undefined, lang: 'en-GB', theme: 'campaign', audiences: MEMBERS_ALONE, powerpoint: undefined,
});

/**
 * Reads the front matter. A deck that says `format` is ours and held to the format; any other is foreign.
 * @param fallback details for a deck that has none
 */
export function readFrontMatter(front: FrontMatter | undefined, file: string, fallback: DeckMeta, sink: FindingSink): { meta: DeckMeta; foreign: boolean } {
  if (!front) return { meta: fallback, foreign: true };
  const ours = saysFormat(front.text);
  const place = { file, line: front.line, slide: undefined };
  const yaml = readYaml(front.text, place);
  for (const finding of yaml.findings) {
    if (ours) sink.add('error', finding.code, finding.line, finding.message);
    else sink.add('warning', finding.code, finding.line, 'The settings at the top are not quite YAML here. They are read line by line instead.');
  }
  const value = yaml.value;
  if (typeof value !== 'object' || value === null || !('format' in value)) {
    if (ours) return { meta: fallback, foreign: false };
    const settings = readSettings(front.text);
    for (const { code, line, message } of frontRemarks(settings, (key) => yaml.lineAt([key]))) sink.add('warning', code, line, message);
    return { meta: foreignMeta(settings, fallback), foreign: true };
  }
  if (value.format !== 1) {
    sink.add('error', 'unknown-format', yaml.lineAt(['format']), `This deck says format ${JSON.stringify(value.format)}. This Branchdeck reads format 1; a newer one may be needed.`);
    return { meta: fallback, foreign: false };
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    for (const finding of shapeFindings(yaml, parsed.error, place, 'broken-front-matter')) sink.add('error', finding.code, finding.line, finding.message);
    return { meta: partialMeta(value, fallback), foreign: false };
  }
  warnUnknown(parsed.data, KNOWN, yaml, sink);
  const { data } = parsed;
  const theme = data.theme ?? 'campaign';
  if (!isThemeName(theme)) sink.add('warning', 'unknown-theme', yaml.lineAt(['theme']), `There is no theme "${theme}". The slides are shown in "campaign". There are ${themeList()}.`);
  return {
    foreign: false,
    meta: {
      format: 1,
      id: data.id,
      title: data.title,
      // 2025.10 is a version and not a number: it is taken as it was written.
      version: data.version === undefined || data.version === null ? '' : (yaml.sourceAt(['version']) ?? String(data.version)),
      issued: data.issued ?? undefined,
      lang: data.lang ?? 'en-GB',
      theme: isThemeName(theme) ? theme : 'campaign',
      audiences: data.audiences ? AUDIENCES.filter((each) => data.audiences?.includes(each)) : MEMBERS_ALONE,
      powerpoint: data.powerpoint ?? undefined,
    },
  };
}

function warnUnknown(value: unknown, known: readonly string[], yaml: YamlText, sink: FindingSink): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) sink.add('warning', 'unknown-key', yaml.lineAt([key]), `"${key.slice(0, 80)}" is not understood here and is kept as it is.`);
  }
}

/** What can still be told of a deck whose front matter has faults, so that it can be listed and mended. */
function partialMeta(value: object, fallback: DeckMeta): DeckMeta {
  const id = 'id' in value && typeof value.id === 'string' && ID.test(value.id) ? value.id : fallback.id;
  const title = 'title' in value && typeof value.title === 'string' ? value.title.trim() : '';
  return { ...fallback, ...(title !== '' && { title }), format: 1, id };
}
