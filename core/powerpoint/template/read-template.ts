import type { Document, Element } from '@xmldom/xmldom';
import { AppError } from '../../errors.ts';
import type { OpenPresentation } from '../../opc/kind.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { contrast } from '../../slides/themes/colour.ts';
import { SLIDE } from '../units.ts';
import { childNamed, childrenNamed, descendant, elements } from '../xml/query.ts';
import { liftStyles } from './lift-styles.ts';
import { readHolders } from './holders.ts';
import { kindOfLayout, textPlaces } from './layout-kind.ts';
import type { Faces } from './levels.ts';
import type { Template, TemplateLayout } from './model.ts';
import { backgroundOf, colourOf, LEAST, readPalette, type Palette } from './palette.ts';

const EMU = 914_400;
/** What a file says no size of has. */
const USUAL_SIZE = { cx: 9_144_000, cy: 6_858_000 };

const noTemplate = (message: string, hint: string): AppError => new AppError('bad-input', message, hint);

/** The masters in the order in which they are listed. */
function mastersOf(file: OfficeFile, part: string, root: Element): string[] {
  const list = childNamed(root, 'p:sldMasterIdLst');
  const links = file.links(part);
  return (list === undefined ? [] : childrenNamed(list, 'p:sldMasterId'))
    .flatMap((entry) => links.find(({ id, type }) => id === entry.getAttribute('r:id') && type === 'slideMaster')?.part ?? []);
}

/** The layouts of a master in its order. */
export function layoutsOf(file: OfficeFile, master: string): string[] {
  const list = descendant(file.tree(master), 'p:sldLayoutIdLst');
  const links = file.links(master).filter(({ type }) => type === 'slideLayout');
  return (list === undefined ? [] : elements(list)).flatMap((entry) => links.find(({ id }) => id === entry.getAttribute('r:id'))?.part ?? []);
}

/** How many slides of the file stand on each of its masters. */
function usesOf(file: OfficeFile, part: string): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const link of file.links(part)) {
    const layout = link.type === 'slide' && link.part !== undefined ? file.links(link.part).find(({ type }) => type === 'slideLayout')?.part : undefined;
    const master = layout === undefined ? undefined : file.links(layout).find(({ type }) => type === 'slideMaster')?.part;
    if (master !== undefined) uses.set(master, (uses.get(master) ?? 0) + 1);
  }
  return uses;
}

function facesOf(theme: Document): Faces {
  const face = (name: string): string => {
    const font = descendant(theme, name);
    return (font === undefined ? undefined : childNamed(font, 'a:latin'))?.getAttribute('typeface') ?? 'Arial';
  };
  return { heading: face('a:majorFont'), body: face('a:minorFont') };
}

interface Around {
  defaults: Element | undefined;
  factor: number;
}

function readMaster(file: OfficeFile, part: string, { defaults, factor }: Around): { layouts: TemplateLayout[]; palette: Palette; themeName: string } {
  const master = liftStyles(file.tree(part));
  const root = master.documentElement;
  const themePart = file.links(part).find(({ type }) => type === 'theme')?.part;
  if (themePart === undefined || root === null) throw noTemplate('This template has no theme, which a PowerPoint file needs.', 'Open it in PowerPoint, save it again and try once more.');
  const theme = file.tree(themePart);
  const map = childNamed(root, 'p:clrMap');
  const palette = readPalette(theme, map);
  const faces = facesOf(theme);
  const behind = backgroundOf(master, palette, theme);
  const layouts = layoutsOf(file, part).map((one): TemplateLayout => {
    const layout = file.tree(one);
    const element = layout.documentElement;
    const override = descendant(layout, 'a:overrideClrMapping');
    const own = override === undefined ? palette : readPalette(theme, override);
    const holders = readHolders(layout, { master, defaults, faces, factor });
    const words = holders.find(({ type }) => type === 'body' || type === 'obj' || type === 'subTitle') ?? holders[0];
    const ink = colourOf(words?.colour === undefined ? undefined : elements(words.colour)[0], own) ?? own.tx1;
    const under = backgroundOf(layout, own, theme) ?? (override === undefined ? behind : backgroundOf(master, own, theme));
    const name = (element === null ? undefined : childNamed(element, 'p:cSld'))?.getAttribute('name') ?? '';
    const said = under === undefined ? own.bg1 : under.ground;
    // Where its own text can't be read on what it says, a picture lies over that: what is read on it is known all the same.
    const isGroundSure = said !== undefined && contrast(ink, said) >= LEAST.graphic;
    const ground = isGroundSure ? said : contrast(ink, '#ffffff') >= contrast(ink, '#000000') ? '#ffffff' : '#000000';
    const colourMap = override === undefined ? undefined : Object.fromEntries([...override.attributes].map(({ name: key, value }) => [key, value]));
    return { isGroundSure, colourMap, part: one, name, kind: kindOfLayout({ type: element?.getAttribute('type') ?? undefined, name }, holders), holders, palette: own, ground };
  });
  return { layouts, palette, themeName: theme.documentElement?.getAttribute('name') ?? '' };
}

/** What a master leaves for content: some are for a cover alone. */
const roomOf = (layouts: readonly TemplateLayout[]): number =>
  Math.max(0, ...layouts.filter(({ kind }) => kind === 'content').flatMap(({ holders }) => textPlaces(holders).map(({ box }) => box.w * box.h)));

/** Whether what stands on a master can be told from its ground: some programs write text in a colour that was meant for another. */
const isRead = (layouts: readonly TemplateLayout[]): boolean => layouts.find(({ kind }) => kind === 'content')?.isGroundSure ?? false;

/**
 * Reads what a deck needs to know of the masters and layouts that it is to wear; nothing of the file's own slides.
 * Throws AppError `bad-input` where the file is none that can be worn.
 */
export function readTemplate({ file, main: part, isStrict }: OpenPresentation): Template {
  const root = file.tree(part).documentElement;
  if (root === null || isStrict) throw noTemplate('This template is saved in the strict form of Open XML, which few programs read.', 'Open it in PowerPoint, save it as PowerPoint Presentation (.pptx) and choose that.');
  const masters = mastersOf(file, part, root);
  if (masters.length === 0) throw noTemplate('This file has no slide master, so it has no look to take over.', 'Choose a PowerPoint template (.potx) or a presentation (.pptx) that shows slides in PowerPoint.');
  const given = childNamed(root, 'p:sldSz');
  const [cx, cy] = [Number(given?.getAttribute('cx') ?? USUAL_SIZE.cx), Number(given?.getAttribute('cy') ?? USUAL_SIZE.cy)];
  if (!(cx > 0 && cy > 0)) throw noTemplate('This template says no size for its slides.', 'Open it in PowerPoint, save it again and try once more.');
  // On a slide that is smaller the same text is as large in the room.
  const factor = SLIDE.h / (Math.min(cx, cy) / EMU);
  const defaults = childNamed(root, 'p:defaultTextStyle');
  const uses = usesOf(file, part);
  const read = masters.map((one) => ({ ...readMaster(file, one, { defaults, factor }), uses: uses.get(one) ?? 0 }))
    .toSorted((one, other) => other.uses - one.uses || Number(isRead(other.layouts)) - Number(isRead(one.layouts)) || roomOf(other.layouts) - roomOf(one.layouts));
  const [first] = read;
  const layouts = read.flatMap((one) => one.layouts);
  if (first === undefined || layouts.length === 0) throw noTemplate('This template has no slide layouts, so slides can’t be put onto it.', 'Add layouts to its slide master in PowerPoint, or choose another template.');
  return {
    file, masters, layouts, factor, main: part,
    themeName: first.themeName,
    palette: first.palette,
    size: { w: (cx / EMU) * factor, h: (cy / EMU) * factor },
    dark: contrast(first.palette.bg1, '#ffffff') > contrast(first.palette.bg1, '#000000'),
  };
}
