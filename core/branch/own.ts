/** What a record holds itself under a key that came from a file: `constructor` is no slide's. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);
