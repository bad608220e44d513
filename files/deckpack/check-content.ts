import { drawingFault } from '../../core/deckpack/drawing-fault.ts';
import type { EntryKind } from '../../core/deckpack/entry-kinds.ts';
import { pictureType } from '../pictures/type.ts';

const TYPES: Readonly<Record<string, string>> = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', gif: 'gif', webp: 'webp', svg: 'svg' };

/** Why a file of a pack is not what its name says, or undefined. */
export function contentFault(path: string, { is }: EntryKind, bytes: Uint8Array): string | undefined {
  if (is === 'picture') return pictureFault(path, bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? 'is not text, as its name says' : undefined;
  } catch {
    return 'is not UTF-8 text, as its name says';
  }
}

function pictureFault(path: string, bytes: Uint8Array): string | undefined {
  const type = pictureType(bytes);
  if (type !== TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]) return type === undefined ? 'is not a picture, as its name says' : `is not what its name says, but ${type.toUpperCase()}`;
  return type === 'svg' ? drawingFault(bytes) : undefined;
}
