import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { resolveInside } from '../files/inside.ts';
import { readSlidePicture, type PictureFolders } from '../files/picture-folders.ts';
import { MEDIA_TYPE } from '../files/pictures/type.ts';
import { contentSecurity, PICTURE_SECURITY, withNonce } from './content-security.ts';
import { isOwn, SCHEME } from './origin.ts';
import { isPictureName, type SlidePictures } from './pictured/store.ts';
import { PATHS } from './paths.ts';

/** What the app's own files may be; anything else is not served. */
const OWN_TYPE: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** Must run before the app is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

function answer(body: string | Uint8Array<ArrayBuffer> | null, type: string, security: string, status = 200): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': security,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });
}

/** What a request gets that may not be answered. */
export const refuse = (): Response => answer(null, 'text/plain; charset=utf-8', "default-src 'none'", 404);

async function ownFile(folder: string, path: string): Promise<Response> {
  const type = OWN_TYPE[extname(path).toLowerCase()];
  if (type === undefined) return refuse();
  const bytes = new Uint8Array(await readFile(await resolveInside(folder, path)));
  const nonce = randomBytes(16).toString('base64');
  const body = type.startsWith('text/html') ? withNonce(new TextDecoder().decode(bytes), nonce) : bytes;
  return answer(body, type, contentSecurity(nonce));
}

/** A picture, from wherever. */
export const answerPicture = (bytes: Uint8Array<ArrayBuffer>, type: keyof typeof MEDIA_TYPE): Response => answer(bytes, MEDIA_TYPE[type], PICTURE_SECURITY);

async function deckPicture(folders: PictureFolders | undefined, src: string): Promise<Response> {
  if (folders === undefined) return refuse();
  const picture = await readSlidePicture(folders, src);
  return answerPicture(picture.bytes, picture.type);
}

async function slidePicture(pictures: SlidePictures | undefined, set: string, number: string, size: string | undefined): Promise<Response> {
  if (pictures === undefined || !isPictureName(set, number) || (size !== undefined && size !== 'small')) return refuse();
  const { bytes, type } = await pictures.read(set, Number(number), size === 'small');
  return answerPicture(bytes, type);
}

type FoldersOf = (key: string) => PictureFolders | undefined;

/** Answers one request of a window. `foldersOf` knows where the pictures of each deck lie that was opened; `drawn` has those of whole slides. */
export async function serve(request: Request, foldersOf: FoldersOf, drawn?: SlidePictures): Promise<Response> {
  if (!isOwn(request.url) || (request.method !== 'GET' && request.method !== 'HEAD')) return refuse();
  try {
    // Decoded once; what is still encoded after that is refused by resolveInside.
    const path = decodeURIComponent(new URL(request.url).pathname).slice(1);
    const [first = '', second = '', ...rest] = path.split('/');
    if (first === 'deck') return await deckPicture(foldersOf(second), rest.join('/'));
    if (first === 'slide-picture') return rest.length > 2 ? refuse() : await slidePicture(drawn, second, rest[0] ?? '', rest[1]);
    if (first === 'resources') return await ownFile(PATHS.resources, [second, ...rest].join('/'));
    return await ownFile(PATHS.renderer, path);
  } catch {
    // Missing, outside its folder, not a picture, badly encoded: all the same to a page.
    return refuse();
  }
}

/** Serves `app://branchdeck/…`. */
export const handleScheme = (foldersOf: FoldersOf, drawn: SlidePictures): void =>
  protocol.handle(SCHEME, (request) => serve(request, foldersOf, drawn));
