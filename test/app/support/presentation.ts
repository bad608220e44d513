import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { bodyShape, para, pptxBytes, run, titleShape } from '../../support/pptx.ts';
import { giveToApp, makeFolder } from './test-run.ts';

interface SentSlide {
  title: string;
  /** Each a paragraph; a list is one paragraph in several runs, as PowerPoint splits them. */
  points?: readonly (string | readonly string[])[];
  notes?: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.presentationml';

/** What PowerPoint says of its parts. */
function contentTypes(slides: readonly SentSlide[]): string {
  const part = (name: string, type: string): string => `<Override PartName="/ppt/${name}.xml" ContentType="${OFFICE}.${type}+xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
    part('presentation', 'presentation.main'), part('slideLayouts/slideLayout1', 'slideLayout'), part('slideMasters/slideMaster1', 'slideMaster'),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    ...slides.flatMap(({ notes }, index) => [part(`slides/slide${index + 1}`, 'slide'), ...(notes === undefined ? [] : [part(`notesSlides/notesSlide${index + 1}`, 'notesSlide')])]),
  ].join('')}</Types>`;
}

/** A PowerPoint as headquarters would send it, in a folder of its own that the app can read. @returns its path */
export function sentPresentation(fileName: string, slides: readonly SentSlide[]): string {
  const bytes = pptxBytes({
    core: '<dc:creator>Somebody at headquarters</dc:creator>',
    slides: slides.map(({ title, points = [], notes }) => ({
      shapes: titleShape(title) + (points.length === 0 ? '' : bodyShape(points.map((point) => para(typeof point === 'string' ? run(point) : point.map((piece) => run(piece)).join(''))).join(''))),
      ...(notes !== undefined && { notes }),
    })),
    parts: { '[Content_Types].xml': contentTypes(slides) },
  });
  return sentFile(fileName, bytes);
}

/** A folder with this file in it, which the app can read. @returns its path */
export function sentFile(fileName: string, bytes: Uint8Array): string {
  const folder = makeFolder('sent');
  writeFileSync(join(folder, fileName), bytes);
  giveToApp(folder);
  return join(folder, fileName);
}

/** What stands on the slides of a file, in the order of their parts, and all that stands anywhere in it. */
export function textsIn(path: string): { slides: string[]; all: string; parts: string[] } {
  const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(path))));
  // Runs of one paragraph are one text.
  const plain = (xml: Uint8Array): string => strFromU8(xml).replace(/<\/a:p>|<\/a:t>(?!<\/a:r><a:r)/g, ' ').replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  return {
    slides: parts.filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => plain(xml)),
    all: parts.filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([, xml]) => plain(xml)).join('\n'),
    parts: parts.map(([name]) => name),
  };
}
