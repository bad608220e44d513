import { emu, type Box } from '../units.ts';
import { el, type XmlElement } from '../xml/element.ts';

/** Place and size of a shape; `name` is `a:xfrm` or, for a graphic frame, `p:xfrm`. */
export const transform = (box: Box, name = 'a:xfrm'): XmlElement => el(name, {},
  el('a:off', { x: emu(box.x), y: emu(box.y) }),
  el('a:ext', { cx: emu(box.w), cy: emu(box.h) }));

/** A shape's non-visual name. `id` 0 is a stand-in: ids are counted when the slide is put together. */
export const named = (name: string, alt?: string): XmlElement => el('p:cNvPr', { id: 0, name, descr: alt });

/** The properties of a shape that may stand in for a placeholder of its layout. */
export const placeholderProperties = (type?: string, idx?: number, size?: string): XmlElement =>
  el('p:nvPr', {}, type === undefined ? undefined : el('p:ph', { type, sz: size, idx }));

/** Fills a shape with a theme colour. */
export const schemeFill = (colour: string): XmlElement => el('a:solidFill', {}, el('a:schemeClr', { val: colour }));

/** The colour of hairlines: the quiet one, faint on the theme's own ground. */
export const ruleColour = (dark: boolean): XmlElement => el('a:schemeClr', { val: 'tx2' },
  ...(dark ? [el('a:lumMod', { val: 50_000 })] : [el('a:lumMod', { val: 20_000 }), el('a:lumOff', { val: 80_000 })]));

/** Fills a shape with six hex digits. */
export const hexFill = (colour: string): XmlElement => el('a:solidFill', {}, el('a:srgbClr', { val: colour }));

/** A plain rectangle. */
export const rectangle = (): XmlElement => el('a:prstGeom', { prst: 'rect' }, el('a:avLst'));
