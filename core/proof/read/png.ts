import { strFromU8, unzlibSync } from 'fflate';
import { joinPieces } from '../../zip/write.ts';
import type { Piece } from '../model.ts';

export const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;

/** The length and the type of a chunk, before what it holds; the signature before all chunks is as long. */
const HEAD = 8;
/** Its check sum, behind that. */
const SUM = 4;

const latin = (part: Uint8Array): string => strFromU8(part, true);
const isText = (type: string): boolean => type === 'tEXt' || type === 'eXIf' || type === 'zTXt' || type === 'iTXt';

/** What is written in a PNG beside its picture, which goes by a piece at a time and of which nothing else is held. Of whatever is none, nothing. */
export class PngTexts {
  readonly #pieces: Piece[] = [];
  #isBegun = false;
  readonly #head = new Uint8Array(HEAD);
  /** How much of the head of a chunk is there. */
  #headed = 0;
  /** Bytes that go by before the next head. */
  #left = 0;
  /** How many of these a chunk holds, and what is there of them where they are text. */
  #length = 0;
  #seen = 0;
  #text: Uint8Array[] | undefined;

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (this.#left > 0) {
        const some = bytes.subarray(at, at + this.#left);
        this.#text?.push(some.slice(0, Math.max(0, this.#length - this.#seen)));
        this.#seen += some.length;
        this.#left -= some.length;
        at += some.length;
        if (this.#left === 0) this.#close();
      } else {
        const some = bytes.subarray(at, at + HEAD - this.#headed);
        this.#head.set(some, this.#headed);
        this.#headed += some.length;
        at += some.length;
        if (this.#headed === HEAD) this.#open();
      }
    }
  }

  /** What was found, in its order: also of a last chunk that is cut off. */
  end(): readonly Piece[] {
    if (this.#seen >= SUM) this.#close();
    this.#text = undefined;
    return this.#pieces;
  }

  #open(): void {
    if (!this.#isBegun) {
      this.#isBegun = true;
      this.#headed = 0;
      this.#left = isPng(this.#head) ? 0 : Infinity;
      return;
    }
    this.#length = new DataView(this.#head.buffer).getUint32(0);
    this.#text = isText(latin(this.#head.subarray(4))) ? [] : undefined;
    this.#left = this.#length + SUM;
    this.#seen = 0;
  }

  #close(): void {
    if (this.#text !== undefined) {
      const data = joinPieces(this.#text);
      const type = latin(this.#head.subarray(4));
      this.#pieces.push({ text: type === 'tEXt' || type === 'eXIf' ? latin(data).replaceAll('\0', ' ') : unpacked(data), place: 'properties' });
    }
    this.#text = undefined;
    this.#headed = 0;
  }
}

/** The same of bytes that are held. */
export function pngTexts(bytes: Uint8Array): readonly Piece[] {
  const texts = new PngTexts();
  texts.add(bytes);
  return texts.end();
}

function unpacked(data: Uint8Array): string {
  const text = (part: Uint8Array): string => strFromU8(part).replaceAll('\0', ' ');
  for (let at = 0; at + 2 < data.length; at += 1) {
    if (data[at] !== 0x78) continue;
    try {
      return `${text(data.subarray(0, at))} ${text(unzlibSync(data.subarray(at), { out: new Uint8Array(1_000_000) }))}`;
    } catch {
      // Not where it begins.
    }
  }
  return text(data);
}
