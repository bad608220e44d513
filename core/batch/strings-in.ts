/** Every text and number in a value, as texts. */
export const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'number' ? [String(value)] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
