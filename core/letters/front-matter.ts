import * as z from 'zod';
import { AUDIENCES, type Audience } from '../audience/model.ts';
import { sinkFor, type FindingSink } from '../deck/finding-sink.ts';
import type { Written } from '../deck/content.ts';
import { protectTokens, splitTokens } from '../figures/tokens.ts';
import { readYaml, shapeFindings } from '../yaml.ts';
import { LETTER_LAYOUTS, type Letter } from './model.ts';

const text = z.union([z.string(), z.number()], 'must be text').transform(String);
const audienceName = z.enum(AUDIENCES, 'must name members, employer or public');
const schema = z.looseObject({
  id: z.string('must be given: a short name such as jcnc-letter').regex(/^[a-z0-9-]+$/, 'may hold small letters, digits and hyphens only'),
  title: text.pipe(z.string().trim().min(1, 'must not be empty')),
  for: z.union([audienceName.transform((one) => [one]), z.array(audienceName, 'must name members, employer or public').min(1, 'names nobody')], 'must name members, employer or public'),
  layout: z.enum(LETTER_LAYOUTS, `must be one of ${LETTER_LAYOUTS.join(', ')}`).nullish(),
  to: text.nullish(),
  from: text.nullish(),
  subject: text.nullish(),
  note: text.nullish(),
  optional: z.array(text, 'must be a list: [official.email]').nullish(),
});

export type LetterHead = Pick<Letter, 'id' | 'title' | 'audiences' | 'layout' | 'to' | 'from' | 'subject' | 'note' | 'optional'>;

/**
 * Reads a letter's front matter. What can't be read is a finding, and there is then no letter.
 * @param line line on which the YAML starts
 */
export function readLetterHead(yamlText: string, line: number, file: string): { head: LetterHead | undefined; sink: FindingSink } {
  const sink = sinkFor(file, undefined);
  const place = { file, line, slide: undefined };
  const { text: safe, tokens } = protectTokens(yamlText, line);
  const yaml = readYaml(safe, place);
  for (const finding of yaml.findings) sink.add('error', finding.code, finding.line, finding.message);
  if (yaml.findings.length > 0) return { head: undefined, sink };
  const parsed = schema.safeParse(yaml.value ?? {});
  if (!parsed.success) {
    for (const finding of shapeFindings(yaml, parsed.error, place, 'broken-letter')) sink.add('error', finding.code, finding.line, finding.message);
    return { head: undefined, sink };
  }
  const { data } = parsed;
  for (const key of Object.keys(data)) {
    if (!Object.hasOwn(schema.shape, key)) sink.add('warning', 'unknown-key', yaml.lineAt([key]), `"${key.slice(0, 80)}" is not understood here and is kept as it is.`);
  }
  const marked = (['title', 'to', 'from', 'subject', 'note'] as const).find((key) => data[key]?.includes('<!--'));
  if (marked !== undefined) {
    sink.add('error', 'broken-letter', yaml.lineAt([marked]), `"${marked}" is printed for everyone whom the letter is for. Put what is for some of them alone into its text.`);
    return { head: undefined, sink };
  }
  const written = (value: string): Written['text'] => splitTokens(value, tokens);
  const lines = (value: string | null | undefined): Written['text'][] => (value ?? '').split(/\r\n|\r|\n/).map((each) => each.trim()).filter(Boolean).map(written);
  const line1 = (value: string | null | undefined): Written['text'] => written((value ?? '').replace(/\s+/g, ' ').trim());
  const audiences: readonly Audience[] = AUDIENCES.filter((each) => data.for.includes(each));
  return {
    sink,
    head: {
      id: data.id,
      title: data.title,
      audiences,
      layout: data.layout ?? 'letter',
      to: lines(data.to),
      from: lines(data.from),
      subject: line1(data.subject ?? data.title),
      note: line1(data.note),
      optional: (data.optional ?? []).map((id, index) => ({ id, line: yaml.lineAt(['optional', index]) })),
    },
  };
}
