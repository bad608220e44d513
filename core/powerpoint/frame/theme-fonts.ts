import { el, type XmlElement } from '../xml/element.ts';

/** What Office writes other scripts in, where a theme's own face hasn't their letters: as in its own themes. */
const HEADINGS: Readonly<Record<string, string>> = {
  Jpan: '游ゴシック Light', Hang: '맑은 고딕', Hans: '等线 Light', Hant: '新細明體', Arab: 'Times New Roman', Hebr: 'Times New Roman', Thai: 'Angsana New',
  Ethi: 'Nyala', Beng: 'Vrinda', Gujr: 'Shruti', Khmr: 'MoolBoran', Knda: 'Tunga', Guru: 'Raavi', Cans: 'Euphemia', Cher: 'Plantagenet Cherokee',
  Yiii: 'Microsoft Yi Baiti', Tibt: 'Microsoft Himalaya', Thaa: 'MV Boli', Deva: 'Mangal', Telu: 'Gautami', Taml: 'Latha', Syrc: 'Estrangelo Edessa',
  Orya: 'Kalinga', Mlym: 'Kartika', Laoo: 'DokChampa', Sinh: 'Iskoola Pota', Mong: 'Mongolian Baiti', Viet: 'Times New Roman',
  Uigh: 'Microsoft Uighur', Geor: 'Sylfaen', Armn: 'Arial', Bugi: 'Leelawadee UI', Bopo: 'Microsoft JhengHei', Java: 'Javanese Text',
  Lisu: 'Segoe UI', Mymr: 'Myanmar Text', Nkoo: 'Ebrima', Olck: 'Nirmala UI', Osma: 'Ebrima', Phag: 'Phagspa', Syrn: 'Estrangelo Edessa',
  Syrj: 'Estrangelo Edessa', Syre: 'Estrangelo Edessa', Sora: 'Nirmala UI', Tale: 'Microsoft Tai Le', Talu: 'Microsoft New Tai Lue', Tfng: 'Ebrima',
};

/** Text has other faces for some. */
const TEXT: Readonly<Record<string, string>> = {
  ...HEADINGS,
  Jpan: '游ゴシック', Hans: '等线', Arab: 'Arial', Hebr: 'Arial', Thai: 'Cordia New', Khmr: 'DaunPenh', Viet: 'Arial',
};

const fontXml = (name: string, face: string, scripts: Readonly<Record<string, string>>): XmlElement => el(name, {},
  el('a:latin', { typeface: face }), el('a:ea', { typeface: '' }), el('a:cs', { typeface: '' }),
  ...Object.entries(scripts).map(([script, typeface]) => el('a:font', { script, typeface })));

/** The faces of a theme. */
export const fontScheme = (name: string, { heading, body }: { heading: string; body: string }): XmlElement =>
  el('a:fontScheme', { name }, fontXml('a:majorFont', heading, HEADINGS), fontXml('a:minorFont', body, TEXT));
