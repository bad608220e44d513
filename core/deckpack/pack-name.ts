/** Whether a file's name says that it is a pack. What is in it decides what becomes of it. */
export const isPackFile = (path: string): boolean => /[^\\/]\.branchdeck$/i.test(path);
