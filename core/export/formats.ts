/** The kinds of file that a version can be exported as, named as on the command line; handouts are `--to pdf --handouts` there too. */
export const EXPORT_FORMATS = ['pptx', 'pdf', 'handouts', 'png', 'html', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What there is to say about a kind of file. */
export interface FileKind {
  /** What people call it, where it stands alone. */
  name: string;
  /** What it is called within a sentence, where that differs: "Export web page…". */
  called?: string;
  /** One sentence for whoever chooses: what it is good for. */
  purpose: string;
  /** How the file's name ends, without the dot. */
  ending: string;
  /** Several files, which go into a folder of their own: the last word of its name. */
  folder?: string;
  /** It holds words alone: pictures are given by their descriptions. */
  wordsAlone?: true;
  /** What its file's name says besides the version. */
  suffix?: string;
  /** It is drawn slide by slide, which takes a while: how far it is can be told. */
  drawn?: true;
  /** It shows the slides alone: notes are not in it, whoever it is for. */
  noNotes?: true;
}

/** Each kind of file, in the words that the window and the command line use. */
export const FILE_KINDS: Readonly<Record<ExportFormat, FileKind>> = {
  pptx: { name: 'PowerPoint', purpose: 'Slides that anyone can edit and present in PowerPoint, Keynote or LibreOffice.', ending: 'pptx' },
  pdf: { name: 'PDF', purpose: 'One slide a page, the same on every screen and from every printer, with bookmarks. No notes.', ending: 'pdf', drawn: true, noNotes: true },
  handouts: { name: 'PDF handouts', purpose: 'Three slides a page on A4, with lines to write on beside each. No notes.', ending: 'pdf', suffix: 'handouts', drawn: true, noNotes: true },
  png: { name: 'Pictures', called: 'pictures', purpose: 'Each slide as a picture in a folder, for a web page or a message. No notes.', ending: 'png', folder: 'pictures', drawn: true, noNotes: true },
  html: { name: 'Web page', called: 'web page', purpose: 'One file that presents in any browser, from a memory stick too: nothing else is needed, and nothing is fetched.', ending: 'html' },
  md: { name: 'Markdown', purpose: 'Plain text that reads well in an e-mail, a wiki or an editor: charts as tables, pictures by their descriptions.', ending: 'md', wordsAlone: true },
};
