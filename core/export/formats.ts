/** The kinds of file that a version can be exported as, named as on the command line. */
export const EXPORT_FORMATS = ['pptx', 'html', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What there is to say about a kind of file. */
export interface FileKind {
  /** What people call it: "Export PowerPoint…". */
  name: string;
  /** One sentence for whoever chooses: what it is good for. */
  purpose: string;
  /** How the file's name ends, without the dot. */
  ending: string;
  /** Several files, which go into a folder of their own: the last word of its name. */
  folder?: string;
  /** It holds words alone: pictures are given by their descriptions. */
  wordsAlone?: true;
}

/** Each kind of file, in the words that the window and the command line use. */
export const FILE_KINDS: Readonly<Record<ExportFormat, FileKind>> = {
  pptx: { name: 'PowerPoint', purpose: 'Slides that anyone can edit and present in PowerPoint, Keynote or LibreOffice.', ending: 'pptx' },
  html: { name: 'Web page', purpose: 'One file that presents in any browser, from a memory stick too: nothing else is needed, and nothing is fetched.', ending: 'html' },
  md: { name: 'Markdown', purpose: 'Plain text that reads well in an e-mail, a wiki or an editor: charts as tables, pictures by their descriptions.', ending: 'md', wordsAlone: true },
};
