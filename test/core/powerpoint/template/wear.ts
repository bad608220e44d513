import { openPresentation } from '../../../../core/opc/kind.ts';
import { readTemplate } from '../../../../core/powerpoint/template/read-template.ts';
import type { TemplateNotes } from '../../../../core/powerpoint/template/remarks.ts';
import { writePowerPoint, type WritePowerPointInput } from '../../../../core/powerpoint/write.ts';
import { sourceOfBytes } from '../../../../core/zip/read.ts';

/** Opens bytes as a template. */
export const templateOf = (bytes: Uint8Array) => readTemplate(openPresentation(sourceOfBytes(bytes)));

/** Writes a presentation onto a template. */
export async function wear(bytes: Uint8Array, input: Omit<WritePowerPointInput, 'template'>): Promise<{ bytes: Uint8Array; notes: TemplateNotes }> {
  let notes: TemplateNotes = { standIns: [], tooFull: [], blanks: [] };
  const written = await writePowerPoint({ ...input, template: { template: templateOf(bytes), cleanPicture: (picture) => picture, onNotes: (found) => { notes = found; } } });
  return { bytes: written, notes };
}
