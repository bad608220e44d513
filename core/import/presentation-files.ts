/** Endings of the files that are taken for presentations: those that can be read, and those that are told apart with what to do about them. */
const READ = ['pptx', 'potx', 'ppsx', 'pptm', 'potm', 'ppsm'] as const;
const OTHER = ['ppt', 'pot', 'pps', 'odp', 'otp', 'fodp', 'key', 'sxi'] as const;
const PRESENTATION = new RegExp(`\\.(?:${[...READ, ...OTHER].join('|')})$`, 'i');

/** What a dialog for opening a file offers. */
export const POWERPOINT_ENDINGS: readonly string[] = READ;

/** Whether a file's name says that it is a presentation of another program. What is in it decides what becomes of it. */
export const isPresentationFile = (path: string): boolean => PRESENTATION.test(path);

/** Whether a file's name is the one under which a deck's folder keeps the PowerPoint that it was made of. */
export const isKeptOriginal = (name: string): boolean => /^original\.(?:pptx|potx)$/i.test(name);
