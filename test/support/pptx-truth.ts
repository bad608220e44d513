/** What LibreOffice reads on a slide of a presentation; scripts/pptx-truth.mjs writes it. */
export interface TrueSlide {
  title: string;
  /** Of the layout's places for text; -1 is no list. */
  bullets: { text: string; level: number }[];
  /** Of everything else that holds text. */
  texts: string[];
  cells: string[];
  notes: string[];
  /** Of pictures. */
  alts: string[];
  /** Of charts. */
  values: number[];
}
