import { contrast } from '../../slides/themes/colour.ts';
import { mayHaveNotes } from '../../audience/model.ts';
import type { Presentation } from '../../slides/model.ts';
import type { PictureSizes } from '../arrange/segments.ts';
import { beginFile } from '../ground.ts';
import { layoutSpec } from '../layouts.ts';
import { mendContentTypes } from '../mend/content-types.ts';
import { NOTES_MASTER, type Clothes } from '../mend/file.ts';
import { hasNotes } from '../mend/notes.ts';
import { mendAppProperties } from '../mend/properties.ts';
import { mendTableStyles } from '../mend/theme.ts';
import type { Suit } from '../suit.ts';
import { arrangeOnto, scalesOnto } from './arrange-onto.ts';
import { carryTemplate, type Carried, type CleanPicture } from './carry.ts';
import { dressChart } from './dress-chart.ts';
import { fillBlanks, type PrintToken } from './fill-blanks.ts';
import { fillFooters } from './footers.ts';
import type { Template, TemplateLayout } from './model.ts';
import { liftStyles } from './lift-styles.ts';
import { keepNotesMaster } from './notes-master.ts';
import { Planner } from './plans.ts';
import { putPresentation } from './presentation.ts';
import { recoloured, type Ground } from './recolour.ts';
import type { StandIn, TemplateNotes } from './remarks.ts';
import { shrunk } from './shrink.ts';
import { inkOf } from './spec.ts';
import { bandColour, headColour } from './table-style.ts';

/** A template to wear, and what is needed for it. */
export interface WornTemplate {
  template: Template;
  cleanPicture: CleanPicture;
  /** What its own tokens say in this version. */
  print?: PrintToken;
  /** Is told how it went, once all slides are placed. */
  onNotes?: (notes: TemplateNotes) => void;
}

const groundOf = (layout: TemplateLayout): Ground => ({ palette: layout.palette, ground: layout.ground, ink: inkOf(layout), isSure: layout.isGroundSure });

function clothesOf(template: Template): Clothes {
  const grounds = new Map(template.layouts.map((layout) => [layout.part, groundOf(layout)]));
  const usual = template.layouts.find(({ kind }) => kind === 'content') ?? template.layouts[0];
  const back = 1 / template.factor;
  return {
    shape(shape, layout) {
      const ground = grounds.get(layout.template?.part ?? '');
      return shrunk(ground === undefined ? shape : recoloured(shape, ground), back);
    },
    chart(tree) {
      if (usual !== undefined) dressChart(tree, groundOf(usual), back);
    },
    needsPanel(layout) {
      const ground = layout.template?.ground;
      return usual !== undefined && ground !== undefined && contrast(usual.palette[inkOf(usual)], ground) < 4.5;
    },
    table: { head: headColour(template.palette), band: bandColour(template.palette) },
  };
}

/** Parts of what pptxgenjs wrote that any presentation needs. */
const KEPT = new Set(['_rels/.rels', 'ppt/presProps.xml', 'ppt/viewProps.xml', 'docProps/core.xml', 'docProps/app.xml', '[Content_Types].xml']);

const sizeName = ({ size: { w, h } }: Template): string => (Math.abs(w / h - 16 / 9) < 0.01 ? 'Widescreen' : Math.abs(w / h - 4 / 3) < 0.01 ? 'On-screen Show (4:3)' : 'Custom');

/** The masters and layouts of a template, with nothing else of it. */
export function templateSuit(presentation: Presentation, sizes: PictureSizes, { template, cleanPicture, print, onNotes }: WornTemplate, footer: string): Suit {
  const setting = { planner: new Planner(template), sizes };
  const scales = scalesOnto(presentation.slides, setting);
  const standIns: StandIn[] = [];
  const tooFull: number[] = [];
  const blanks = new Set<string>();
  const withNotes = mayHaveNotes(presentation.audience) && presentation.slides.some(hasNotes);
  let carried: Carried = { names: new Map(), types: {} };
  let notesMaster: string | undefined;
  return {
    place(slide, number) {
      const { placed, lacks, tooFull: isTooFull } = arrangeOnto(slide, number, setting, slide.part && scales.get(slide.part.of));
      if (lacks !== undefined) standIns.push({ number, lacks, uses: placed.layout.name });
      if (isTooFull) tooFull.push(number);
      return placed;
    },
    clothes: clothesOf(template),
    async begin(beginning) {
      const { file, drawn } = await beginFile({ ...beginning, specs: [layoutSpec('content', presentation.look)] });
      const own = template.file.links(template.main);
      const notes = withNotes ? own.find(({ type, part }) => type === 'notesMaster' && part !== undefined)?.part : undefined;
      const fonts = own.flatMap(({ type, part }) => (type === 'font' && part !== undefined ? [{ part, type }] : []));
      const spare = withNotes && notes === undefined ? keepNotesMaster(file) : undefined;
      for (const name of file.names()) if (!KEPT.has(name)) file.remove(name);
      carried = carryTemplate(template, file, {
        more: [...fonts, ...(notes === undefined ? [] : [{ part: notes, type: 'notesMaster' }])], cleanPicture,
        change: (part, tree) => {
          if (part === notes) return;
          fillBlanks(tree, (token) => {
            const said = print?.(token);
            if (said === undefined) blanks.add(token.raw);
            return said;
          });
          if (template.masters.includes(part)) liftStyles(tree);
          fillFooters(tree, template.layouts.find((layout) => layout.part === part), footer, presentation.lang);
        },
      });
      onNotes?.({ standIns, tooFull, blanks: [...blanks] });
      notesMaster = spare?.put(file) ?? (notes === undefined ? undefined : NOTES_MASTER);
      return { file, drawn, layouts: new Map(template.layouts.map(({ part }) => [part, (carried.names.get(part) ?? '').replace('ppt/slideLayouts/', '')])) };
    },
    finish(mending, { titles, notes }) {
      putPresentation(mending.file, template, presentation, { names: carried.names, notesMaster });
      mendTableStyles(mending);
      mendAppProperties(mending, titles, notes, sizeName(template));
      mendContentTypes(mending.file, carried.types);
    },
  };
}

