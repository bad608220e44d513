import { rels, zipped } from './small-pptx.ts';

const NAMES = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A place on a layout, in inches. */
export interface Place {
  type?: string;
  idx?: number;
  at?: readonly [x: number, y: number, w: number, h: number];
  text?: string;
  /** Inside its list style and its body. */
  style?: string;
  body?: string;
}

export interface LayoutParts {
  name: string;
  type?: string;
  places: readonly Place[];
  /** What else stands on it. */
  shapes?: string;
  background?: string;
  /** A map of colours of its own: light on dark. */
  turned?: boolean;
}

export interface TemplateParts {
  /** Inches. */
  size: readonly [w: number, h: number];
  masters: readonly { places: readonly Place[]; layouts: readonly LayoutParts[]; shapes?: string; dark?: boolean }[];
  colours?: Partial<Record<string, string>>;
  font?: string;
}

const emu = (inches: number): number => Math.round(inches * 914_400);

let ids = 1;
const place = ({ type, idx, at, text = 'Click to edit', style = '', body = '' }: Place): string => {
  ids += 1;
  const box = at === undefined ? '' : `<a:xfrm><a:off x="${emu(at[0])}" y="${emu(at[1])}"/><a:ext cx="${emu(at[2])}" cy="${emu(at[3])}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${ids}" name="Place ${ids}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${type === undefined ? '' : ` type="${type}"`}${idx === undefined ? '' : ` idx="${idx}"`}/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr><p:txBody><a:bodyPr${body}/><a:lstStyle>${style}</a:lstStyle><a:p>${type === 'sldNum' ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>' : `<a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r>`}</a:p></p:txBody></p:sp>`;
};

const tree = (places: readonly Place[], shapes = '', name?: string, background = ''): string => {
  ids = 1;
  return `<p:cSld${name === undefined ? '' : ` name="${name}"`}>${background}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}${places.map(place).join('')}</p:spTree></p:cSld>`;
};

const solid = (colour: string): string => `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>`;
/** A ground of one of the theme's colours. */
export const ground = (colour: string): string => `<p:bg><p:bgPr>${solid(colour)}<a:effectLst/></p:bgPr></p:bg>`;

const level = (number: number, size: number, bullet: boolean, indent = 0.3): string =>
  `<a:lvl${number}pPr marL="${bullet ? emu(indent * number) : 0}" indent="${bullet ? -emu(indent) : 0}"><a:spcBef><a:spcPct val="20000"/></a:spcBef>${bullet ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>'}<a:defRPr sz="${size * 100}">${solid('tx1')}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${number}pPr>`;

const styles = `<p:txStyles><p:titleStyle>${level(1, 36, false)}</p:titleStyle><p:bodyStyle>${[28, 24, 20, 18, 18].map((size, at) => level(at + 1, size, true)).join('')}</p:bodyStyle><p:otherStyle/></p:txStyles>`;

const COLOURS: Readonly<Record<string, string>> = {
  dk1: '1F1F1F', lt1: 'FFFFFF', dk2: '23395B', lt2: 'EEF1F5', accent1: 'F2B705', accent2: '8A1538', accent3: '2F6B4F', accent4: '6C4AB6', accent5: 'C2571A', accent6: '0F6E84', hlink: '1D4ED8', folHlink: '6C4AB6',
};
const theme = (name: string, colours: Partial<Record<string, string>>, font: string): string => `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${Object.entries({ ...COLOURS, ...colours }).map(([key, value]) => `<a:${key}><a:srgbClr val="${value}"/></a:${key}>`).join('')}</a:clrScheme><a:fontScheme name="${name}">${['major', 'minor'].map((kind) => `<a:${kind}Font><a:latin typeface="${font}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`).join('')}</a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${solid('phClr').repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="9525">${solid('phClr')}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid('phClr').repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const map = (dark: boolean): string => `bg1="${dark ? 'dk1' : 'lt1'}" tx1="${dark ? 'lt1' : 'dk1'}" bg2="${dark ? 'dk2' : 'lt2'}" tx2="${dark ? 'lt2' : 'dk2'}" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"`;

/** The parts of a template without slides, for a test to change before `zipped`. */
export function templateParts({ size: [w, h], masters, colours = {}, font = 'Calibri' }: TemplateParts): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {};
  const overrides: string[] = [`/ppt/presentation.xml|${MAIN}.template.main+xml`];
  let layouts = 0;
  let id = 2_147_483_648;
  const lists = masters.map((master, at) => {
    const number = at + 1;
    const own = master.layouts.map((layout) => {
      layouts += 1;
      const part = `slideLayout${layouts}.xml`;
      parts[`ppt/slideLayouts/${part}`] = `${XML}<p:sldLayout ${NAMES}${layout.type === undefined ? '' : ` type="${layout.type}"`} preserve="1">${tree(layout.places, layout.shapes, layout.name, layout.background)}<p:clrMapOvr>${layout.turned === true ? `<a:overrideClrMapping ${map(master.dark !== true)}/>` : '<a:masterClrMapping/>'}</p:clrMapOvr></p:sldLayout>`;
      parts[`ppt/slideLayouts/_rels/${part}.rels`] = rels(['rId1', 'slideMaster', `../slideMasters/slideMaster${number}.xml`]);
      overrides.push(`/ppt/slideLayouts/${part}|${MAIN}.slideLayout+xml`);
      return part;
    });
    id += 1;
    const masterId = id;
    const list = own.map((_, index) => {
      id += 1;
      return `<p:sldLayoutId id="${id}" r:id="rId${index + 1}"/>`;
    });
    parts[`ppt/slideMasters/slideMaster${number}.xml`] = `${XML}<p:sldMaster ${NAMES}>${tree(master.places, master.shapes, undefined, ground('bg1'))}<p:clrMap ${map(master.dark === true)}/><p:sldLayoutIdLst>${list.join('')}</p:sldLayoutIdLst>${styles}</p:sldMaster>`;
    parts[`ppt/slideMasters/_rels/slideMaster${number}.xml.rels`] = rels(...own.map((part, index) => [`rId${index + 1}`, 'slideLayout', `../slideLayouts/${part}`] as const), ['rId90', 'theme', `../theme/theme${number}.xml`]);
    parts[`ppt/theme/theme${number}.xml`] = theme(`House ${number}`, colours, font);
    overrides.push(`/ppt/slideMasters/slideMaster${number}.xml|${MAIN}.slideMaster+xml`, `/ppt/theme/theme${number}.xml|${OFFICE}.theme+xml`);
    return `<p:sldMasterId id="${masterId}" r:id="rId${number}"/>`;
  });
  parts['ppt/presentation.xml'] = `${XML}<p:presentation ${NAMES}><p:sldMasterIdLst>${lists.join('')}</p:sldMasterIdLst><p:sldSz cx="${emu(w)}" cy="${emu(h)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
  parts['ppt/_rels/presentation.xml.rels'] = rels(...masters.map((_, at) => [`rId${at + 1}`, 'slideMaster', `slideMasters/slideMaster${at + 1}.xml`] as const), ['rId80', 'theme', 'theme/theme1.xml']);
  parts['_rels/.rels'] = rels(['rId1', 'officeDocument', 'ppt/presentation.xml']);
  parts['[Content_Types].xml'] = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.map((one) => one.split('|')).map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`;
  return parts;
}

const FEET: readonly Place[] = [
  { type: 'dt', idx: 10, at: [0.5, 6.9, 2.2, 0.4], text: '1 April 2019', style: '<a:lvl1pPr><a:defRPr sz="1100"/></a:lvl1pPr>' },
  { type: 'ftr', idx: 11, at: [3.2, 6.9, 3.6, 0.4], text: 'Confidential, from J. Headquarters', style: '<a:lvl1pPr><a:defRPr sz="1100"/></a:lvl1pPr>' },
  { type: 'sldNum', idx: 12, at: [7.3, 6.9, 2.2, 0.4], style: '<a:lvl1pPr><a:defRPr sz="1100"/></a:lvl1pPr>' },
];
const feetOf = (first: number): Place[] => FEET.map(({ type, text }, at) => ({ ...(type === undefined ? {} : { type }), ...(text === undefined ? {} : { text }), idx: first + at }));

/** 4:3, a dark ground, two masters of which the second is for covers, odd numbers, and no layout for two columns, a quote or a section. */
export const ODD: TemplateParts = {
  size: [10, 7.5],
  masters: [
    {
      dark: true,
      places: [{ type: 'title', at: [0.5, 0.3, 9, 1.1] }, { type: 'body', idx: 1, at: [0.5, 1.7, 9, 5] }, ...FEET],
      layouts: [
        { name: 'Inhalt mit Überschrift', places: [{ type: 'title' }, { idx: 4_294_967, at: [0.7, 1.9, 8.4, 4.6] }, ...feetOf(30)] },
        { name: 'Nur Titel', type: 'titleOnly', places: [{ type: 'title' }, ...feetOf(40)] },
      ],
    },
    {
      places: [{ type: 'title', at: [0.5, 0.3, 9, 1.1] }, { type: 'body', idx: 1, at: [0.5, 1.7, 9, 5] }, ...FEET],
      layouts: [{ name: 'Titelfolie', type: 'title', turned: true, background: ground('bg1'), places: [{ type: 'ctrTitle', at: [1, 2, 8, 1.6] }, { type: 'subTitle', idx: 7, at: [1, 3.8, 8, 1.8], style: level(1, 24, false) }] }],
    },
  ],
};

/** As PowerPoint's own: 16:9, with every layout that it has names for. */
export const USUAL: TemplateParts = {
  size: [13.333, 7.5],
  masters: [{
    places: [{ type: 'title', at: [0.9, 0.4, 11.5, 1.4], body: ' anchor="ctr"' }, { type: 'body', idx: 1, at: [0.9, 2, 11.5, 4.7] }, ...FEET],
    layouts: [
      { name: 'Title Slide', type: 'title', places: [{ type: 'ctrTitle', at: [1.6, 1.2, 10, 2.6], body: ' anchor="b"' }, { type: 'subTitle', idx: 1, at: [1.6, 4, 10, 1.8], style: level(1, 24, false) }, ...feetOf(10)] },
      { name: 'Title and Content', type: 'obj', places: [{ type: 'title' }, { idx: 1 }, ...feetOf(10)] },
      { name: 'Section Header', type: 'secHead', background: ground('accent2'), turned: true, places: [{ type: 'title', at: [0.9, 1.9, 11.5, 3] }, { type: 'body', idx: 1, at: [0.9, 5, 11.5, 1.6], style: level(1, 24, false) }, ...feetOf(10)] },
      { name: 'Two Content', type: 'twoObj', places: [{ type: 'title' }, { idx: 1, at: [0.9, 2, 5.6, 4.7] }, { idx: 2, at: [6.8, 2, 5.6, 4.7] }, ...feetOf(10)] },
      { name: 'Title Only', type: 'titleOnly', places: [{ type: 'title' }, ...feetOf(10)] },
      { name: 'Blank', type: 'blank', places: feetOf(10) },
      { name: 'Picture with Caption', type: 'picTx', places: [{ type: 'title', at: [0.9, 0.5, 4.3, 1.7] }, { type: 'pic', idx: 1, at: [5.6, 1, 6.8, 5.2] }, { type: 'body', idx: 2, at: [0.9, 2.3, 4.3, 4], style: level(1, 18, false) }, ...feetOf(10)] },
      { name: 'Quote', places: [{ type: 'title' }, { type: 'body', idx: 13, at: [1.5, 2, 10, 4.5], style: level(1, 30, false) }, ...feetOf(10)] },
    ],
  }],
};

/** A4 upright and A4 across, and the small slides of Google's: a title and text and no more. */
export const plainTemplate = (size: readonly [number, number]): TemplateParts => ({
  size,
  masters: [{
    places: [{ type: 'title', at: [0.4, 0.3, size[0] - 0.8, 0.9] }, { type: 'body', idx: 1, at: [0.4, 1.3, size[0] - 0.8, size[1] - 1.8] }],
    layouts: [{ name: 'Title and body', type: 'tx', places: [{ type: 'title' }, { type: 'body', idx: 1 }] }],
  }],
});

/** A template's bytes. */
export const buildTemplate = (parts: TemplateParts): Uint8Array => zipped(templateParts(parts));
