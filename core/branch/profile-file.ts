import { stringify } from 'yaml';
import * as z from 'zod';
import type { SourceFile } from '../deck/model.ts';
import type { Finding } from '../findings.ts';
import { readShape, readYaml } from '../yaml.ts';
import { BLANK_PROFILE, EMPLOYER_KINDS, SCHOOL_KINDS, type Profile } from './model.ts';

const text = z.union([z.string(), z.number(), z.boolean()], 'must be text').transform(String);
const blankable = text.nullish().transform((value) => value ?? '');

/** A branch's details as files have them. */
export const profileShape = z.looseObject({
  branch: z.looseObject({ name: blankable, region: blankable, logo: blankable }).nullish(),
  employer: z.looseObject({
    name: blankable, kind: z.enum(EMPLOYER_KINDS, `must be one of ${EMPLOYER_KINDS.join(', ')}`).nullish(),
    contact: blankable, post: blankable, address: blankable,
  }).nullish(),
  school: z.looseObject({ name: blankable, kind: z.enum(SCHOOL_KINDS, `must be one of ${SCHOOL_KINDS.join(', ')}`).nullish() }).nullish(),
  official: z.looseObject({ name: blankable, role: blankable, email: blankable }).nullish(),
  meeting: z.looseObject({ date: blankable, place: blankable }).nullish(),
  letter: z.looseObject({ date: blankable }).nullish(),
});

/** Details of which each may be blank. */
export function toProfile(data: z.output<typeof profileShape> | null | undefined): Profile {
  return {
    branch: { name: data?.branch?.name ?? '', region: data?.branch?.region ?? '', logo: data?.branch?.logo ?? '' },
    employer: { ...BLANK_PROFILE.employer, ...pick(data?.employer, ['name', 'contact', 'post', 'address']), kind: data?.employer?.kind ?? '' },
    school: { name: data?.school?.name ?? '', kind: data?.school?.kind ?? '' },
    official: { ...BLANK_PROFILE.official, ...pick(data?.official, ['name', 'role', 'email']) },
    meeting: { ...BLANK_PROFILE.meeting, ...pick(data?.meeting, ['date', 'place']) },
    letter: { date: data?.letter?.date ?? '' },
  };
}

const pick = <K extends string>(from: Readonly<Partial<Record<K, string>>> | null | undefined, keys: readonly K[]): Partial<Record<K, string>> =>
  Object.fromEntries(keys.flatMap((key) => (from?.[key] === undefined ? [] : [[key, from[key]]]))) as Partial<Record<K, string>>;

/** Reads `profile.yaml`: what `profile:` of a `branch.yaml` holds. Never throws; one that can't be read gives blank details and errors. */
export function parseProfile(file: SourceFile): { profile: Profile; findings: Finding[] } {
  const place = { file: file.name, line: 1, slide: undefined };
  const yaml = readYaml(file.text.replace(/^\uFEFF/, ''), place);
  if (yaml.findings.length > 0 || yaml.value === null || yaml.value === undefined) return { profile: BLANK_PROFILE, findings: yaml.findings };
  const { value, findings } = readShape(yaml, profileShape, place, 'broken-branch');
  if (value === undefined) return { profile: BLANK_PROFILE, findings };
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(profileShape.shape, key)).map((key): Finding => ({
    level: 'warning', code: 'unknown-key', file: file.name, line: yaml.lineAt([key]), slide: undefined, message: `"${key}" is not understood here and is not used.`,
  }));
  return { profile: toProfile(value), findings: unknown };
}

const filled = (record: object): Record<string, unknown> => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));

/** Details without what is blank, as files have them. */
export const filledProfile = (profile: Profile): Record<string, Record<string, unknown>> =>
  Object.fromEntries(Object.entries(profile).map(([key, part]: [string, object]) => [key, filled(part)] as const).filter(([, part]) => Object.keys(part).length > 0));

/** A branch's details as `profile.yaml`. */
export const profileYaml = (profile: Profile): string =>
  `# Who this branch is, as Branchdeck keeps it. It goes for every deck.\n${stringify(filledProfile(profile), { lineWidth: 0 })}`;
