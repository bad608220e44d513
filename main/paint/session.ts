import { session, type Session } from 'electron';
import type { PaintPicture } from '../../files/paint/painter.ts';
import { isOwn, ORIGIN, SCHEME } from '../origin.ts';
import { answerPicture, refuse, serve } from '../protocol.ts';
import { lockSession } from '../security.ts';

const START = `${ORIGIN}/picture/`;

let pictures: ReadonlyMap<string, PaintPicture> = new Map();

function answer(request: Request): Promise<Response> | Response {
  if (!isOwn(request.url) || !request.url.startsWith(START)) return serve(request, () => undefined);
  const picture = request.method === 'GET' ? pictures.get(request.url.slice(ORIGIN.length + 1)) : undefined;
  return picture === undefined ? refuse() : answerPicture(new Uint8Array(picture.bytes), picture.type);
}

let own: Session | undefined;

/**
 * The session of hidden windows: kept in memory alone, with the same locks as the app's. The pictures of what is painted
 * are served in it and nowhere else, and those of no deck.
 */
export function paintSession(): Session {
  if (own !== undefined) return own;
  own = session.fromPartition('paint');
  lockSession(own);
  own.protocol.handle(SCHEME, answer);
  return own;
}

/** Serves these pictures while the work is done. */
export async function withPictures<T>(served: ReadonlyMap<string, PaintPicture>, work: () => Promise<T>): Promise<T> {
  pictures = served;
  try {
    return await work();
  } finally {
    pictures = new Map();
  }
}
