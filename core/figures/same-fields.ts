/** Figures that were saved and read again are other objects that say the same. */
export const sameFields = (one: object, other: object): boolean =>
  Object.entries(one).every(([key, value]: [string, unknown]) => {
    const against: unknown = (other as Record<string, unknown>)[key];
    return Object.is(value, against) || ((key === 'local' || key === 'given') && isRecord(value) && isRecord(against) && sameFields(value, against));
  });

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;
