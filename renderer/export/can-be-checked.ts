/** Whether a file's name says that it is of a kind that can be read from end to end. */
export const canBeChecked = (path: string): boolean => /\.(?:pptx|docx|pdf|html)$/i.test(path);
