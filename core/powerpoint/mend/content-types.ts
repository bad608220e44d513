import type { Shelf } from '../../kept.ts';
import { el, toXmlPart } from '../xml/element.ts';
import type { OfficePackage } from '../xml/package.ts';

const PRESENTATIONML = 'application/vnd.openxmlformats-officedocument.presentationml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
};

const OVERRIDES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATIONML}.presentation.main+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${PRESENTATIONML}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${PRESENTATIONML}.slideLayout+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${PRESENTATIONML}.slide+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${PRESENTATIONML}.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${PRESENTATIONML}.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${PRESENTATIONML}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${PRESENTATIONML}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${PRESENTATIONML}.tableStyles+xml`],
  [/^ppt\/theme\/themeOverride[^/]+\.xml$/, `${OFFICE}.themeOverride+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${OFFICE}.theme+xml`],
  [/^ppt\/charts\/[^/]+\.xml$/, `${OFFICE}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${OFFICE}.extended-properties+xml`],
];

/**
 * Lists the parts that are there and no others: pptxgenjs names a slide master for every slide.
 * @param further types by ending that only a template's parts have
 * @param kept lists with the same of these, by the names of the parts
 */
export function mendContentTypes(file: OfficePackage, further: Readonly<Record<string, string>> = {}, kept?: Shelf<string, string>): void {
  const names = file.names();
  const list = (): string => listTypes(names.filter((name) => name !== '[Content_Types].xml').toSorted(), further);
  file.put('[Content_Types].xml', kept === undefined ? list() : kept.get(names.join('\n'), list));
}

function listTypes(names: readonly string[], further: Readonly<Record<string, string>>): string {
  const extensions = new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)));
  const overrides = names.flatMap((name) => {
    const type = OVERRIDES.find(([pattern]) => pattern.test(name))?.[1];
    return type === undefined ? [] : [el('Override', { PartName: `/${name}`, ContentType: type })];
  });
  const defaults = Object.entries({ ...further, ...DEFAULTS }).filter(([extension]) => extensions.has(extension))
    .map(([extension, type]) => el('Default', { Extension: extension, ContentType: type }));
  return toXmlPart(el('Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, ...defaults, ...overrides));
}
