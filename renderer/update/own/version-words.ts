/** A version as a sentence names it. */
export const versionWords = (version: string): string => (version === '' ? 'a version without a name' : `version ${version}`);
