import type { ExportFormat } from '../../core/export/formats.ts';
import type { Writer } from './writer.ts';

/** One for each kind of file, read when it is called for: none is needed at the start of the app. */
export const WRITERS: Readonly<Record<ExportFormat, () => Promise<Writer>>> = {
  pptx: async () => {
    const { writePowerPoint } = await import('../../core/powerpoint/write.ts');
    return ({ signal, ...making }) => writePowerPoint({ ...making, ...(signal === undefined ? {} : { signal }) });
  },
  html: async () => (await import('./write-web.ts')).writeWeb,
  md: async () => {
    const { writeMarkdown } = await import('../../core/markdown/write.ts');
    return async ({ presentation }) => new TextEncoder().encode(writeMarkdown(presentation));
  },
};
