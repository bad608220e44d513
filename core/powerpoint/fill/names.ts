/** Namespaces of a package's parts, in the usual form and in the strict one. */
const of = (...uris: readonly string[]): ReadonlySet<string> => new Set(uris);

export const DRAWING = of('http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main');
export const CHART = of('http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart');
export const SHEET = of('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main');
export const CHART_EX = of('http://schemas.microsoft.com/office/drawing/2014/chartex');
