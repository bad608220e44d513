import { readYaml } from '../../yaml.ts';

/** A front matter's keys and values, as far as they can be told. */
export type FrontValues = Readonly<Record<string, unknown>>;

/**
 * Reads settings as leniently as the tools do: as YAML, or where that fails each `key: value` line by itself
 * (Marp's own decks hold `title: A: b` and `footer: ![](x.png)`).
 */
export function readSettings(text: string): FrontValues {
  const { value } = readYaml(text, { file: '', line: 1, slide: undefined });
  if (isRecord(value)) return value;
  const out: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const match = /^["']?([\w$.-]+)["']?[ \t]*:(?:[ \t]+(.*)|$)/.exec(line);
    if (match?.[1] !== undefined) out[match[1]] = readLine((match[2] ?? '').trim());
  }
  return out;
}

/** One value by itself: a list where it can be read as one, and otherwise text. */
function readLine(written: string): unknown {
  const { value } = /^\[.*\]$/.test(written) ? readYaml(written, { file: '', line: 1, slide: undefined }) : { value: undefined };
  return Array.isArray(value) ? value : written.replace(/^(["'])(.*)\1$/, '$2');
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (values: FrontValues, key: string): unknown => (Object.hasOwn(values, key) ? values[key] : undefined);

/** A value as text; '' for what is none. */
export function textOf(values: FrontValues, key: string): string {
  const value = own(values, key);
  return typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Whether a value says yes. */
export const saysYes = (values: FrontValues, key: string): boolean => own(values, key) === true || textOf(values, key) === 'true';

/** A value that is a list or words with spaces between: class names. */
export function wordsOf(values: FrontValues, key: string): string[] {
  const value = own(values, key);
  if (Array.isArray(value)) return value.filter((each): each is string | number => typeof each === 'string' || typeof each === 'number').map(String);
  return textOf(values, key).split(/[\s,]+/).filter((word) => word !== '');
}

/** Settings inside settings. */
export function partOf(values: FrontValues, key: string): FrontValues {
  const value = own(values, key);
  return isRecord(value) ? value : {};
}

/** Whether any of these keys is given. */
export const hasAny = (values: FrontValues, keys: readonly string[]): boolean => keys.some((key) => Object.hasOwn(values, key));
