import type { DeckSources } from '../deck/model.ts';

const FOLDER = /^images\//i;

/** A text with its addresses as the files are called: `a%20b.png` and `a b.png` are one. */
function plain(text: string): string {
  const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
  return decoded.replaceAll('\\', '/').normalize('NFC').toLowerCase();
}

/**
 * Which of the pictures in a deck's folder go along with it: those in `images/`, and any that its text or a letter names.
 * @param loose a single file: what lies around it is somebody's documents, so only what it names
 */
export function picturesOfDeck({ deck, figures, images, letters }: DeckSources, loose: boolean): string[] {
  const text = plain([deck, ...(figures ? [figures] : []), ...(letters?.files ?? [])].map((file) => file.text).join('\n'));
  return images.filter((path) => (!loose && FOLDER.test(path)) || text.includes(plain(path)));
}
