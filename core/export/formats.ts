/** The kinds of file that a version can be exported as, named as on the command line. */
export const EXPORT_FORMATS = ['pptx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What people call them: "Export PowerPoint…". */
export const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = { pptx: 'PowerPoint' };
