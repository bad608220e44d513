import type { ExportFormat } from '../../core/export/formats.ts';
import type { FolderWriter, Writer } from './writer.ts';
import { zlibPacker } from './zlib-packer.ts';

/** Kinds of file that are many files. */
export type FolderFormat = Extract<ExportFormat, 'png'>;

/** One for each kind of file, read when it is called for: none is needed at the start of the app. */
export const WRITERS: Readonly<Record<Exclude<ExportFormat, FolderFormat>, () => Promise<Writer>>> = {
  pptx: async () => {
    const [{ powerPointPieces }, packer] = await Promise.all([import('../../core/powerpoint/write.ts'), zlibPacker()]);
    return ({ signal, ...making }) => powerPointPieces({ ...making, packer, ...(signal === undefined ? {} : { signal }) });
  },
  pdf: async () => (await import('./drawn.ts')).drawPages,
  handouts: async () => (await import('./drawn.ts')).drawHandouts,
  html: async () => (await import('./write-web.ts')).writeWeb,
  md: async () => {
    const { writeMarkdown } = await import('../../core/markdown/write.ts');
    return async ({ presentation }) => new TextEncoder().encode(writeMarkdown(presentation));
  },
};

export const FOLDER_WRITERS: Readonly<Record<FolderFormat, () => Promise<FolderWriter>>> = {
  png: async () => (await import('./drawn.ts')).drawPictures,
};

export const isFolderFormat = (format: ExportFormat): format is FolderFormat => format in FOLDER_WRITERS;
