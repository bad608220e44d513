import { fitsOnto } from '../../core/powerpoint/template/arrange-onto.ts';
import type { PrintToken } from '../../core/powerpoint/template/fill-blanks.ts';
import { Planner } from '../../core/powerpoint/template/plans.ts';
import { furtherParts, templateRemarks, type TemplateNotes } from '../../core/powerpoint/template/remarks.ts';
import type { WornTemplate } from '../../core/powerpoint/template/template-suit.ts';
import type { Presentation, ShownSlide } from '../../core/slides/model.ts';
import { cleanTemplatePicture, openTemplate } from '../template/open-template.ts';

/** A template while an export is written onto it. */
export interface WornForExport {
  template: WornTemplate;
  /** Whether a slide fits it as it is. */
  fits: (slide: ShownSlide) => boolean;
  /** What is to be said of it when the file is written. @param own the version as it is without a template */
  remarks: (own: Presentation, worn: Presentation) => string[];
  close: () => void;
}

/** Opens the template of an export. @param print what its own tokens say in this version */
export function openWorn({ path, name }: { path: string; name: string }, print: PrintToken): WornForExport {
  const { template, close } = openTemplate(path, name);
  const planner = new Planner(template);
  let notes: TemplateNotes = { standIns: [], tooFull: [], blanks: [] };
  return {
    template: { template, cleanPicture: cleanTemplatePicture, print, onNotes: (found) => { notes = found; } },
    fits: (slide) => fitsOnto(slide, planner),
    remarks: (own, worn) => templateRemarks(notes, furtherParts(own.slides, worn.slides)),
    close,
  };
}
