/** How wide the letters of common faces are against those of Arial, measured over English text, and how high their lines. */
const FACES: Readonly<Record<string, readonly [letters: number, line: number]>> = {
  'arial': [1, 1.15], 'arial narrow': [0.82, 1.15], 'helvetica': [1, 1.15], 'liberation sans': [1, 1.15],
  'calibri': [0.91, 1.22], 'calibri light': [0.91, 1.22], 'carlito': [0.91, 1.22], 'aptos': [1, 1.25], 'aptos display': [1, 1.25],
  'times new roman': [0.91, 1.15], 'liberation serif': [0.91, 1.15], 'cambria': [0.97, 1.18], 'garamond': [0.86, 1.13], 'georgia': [1.02, 1.14],
  'verdana': [1.19, 1.22], 'tahoma': [1, 1.21], 'trebuchet ms': [1, 1.17], 'segoe ui': [1.02, 1.33], 'century gothic': [1.1, 1.18],
  'gill sans mt': [0.95, 1.17], 'franklin gothic book': [0.95, 1.14], 'corbel': [0.95, 1.22], 'candara': [0.97, 1.22], 'open sans': [1.07, 1.37],
  'lato': [0.98, 1.2], 'roboto': [1, 1.18], 'source sans pro': [0.92, 1.26], 'montserrat': [1.15, 1.22], 'tw cen mt': [0.88, 1.1],
};
/** A face that isn't known, or isn't on the computer that the file is opened on, may be as wide as this. */
const UNKNOWN = [1.12, 1.25] as const;

/** What a text in a face takes of room, as factors: of Arial's letters, and of its size for a line. */
export function faceSize(face: string): { letters: number; line: number } {
  const [letters, line] = FACES[face.trim().toLowerCase()] ?? UNKNOWN;
  return { letters, line };
}
