/** Where the window finds the pictures of a deck: main serves them by the deck's key, never by a path on disk. */
export const pictureUrl = (key: string) => (src: string): string =>
  `/deck/${encodeURIComponent(key)}/${src.split('/').map(encodeURIComponent).join('/')}`;
