import { viewOf } from '../zip/find-list.ts';
import type { ByteSource } from '../zip/source.ts';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
/** Sectors of the directory that are looked at: what tells a file apart stands in the first few. */
const MOST_SECTORS = 200;
const IN_HEADER = 109;

/** True of the form that Office wrote before 2007, and still writes around a file with a password. */
export const isCompound = (head: Uint8Array): boolean => MAGIC.every((byte, at) => head[at] === byte);

/** Names of what a compound file holds, as far as they can be read; a damaged one ends the list and throws nothing. */
export function compoundNames(source: ByteSource): string[] {
  const head = viewOf(source.bytes(0, HEADER));
  if (head.byteLength < HEADER) return [];
  const shift = head.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const length = 2 ** shift;
  const sector = (number: number): Uint8Array => source.bytes((number + 1) * length, (number + 2) * length);
  const names: string[] = [];
  let number = head.getUint32(48, true);
  for (let count = 0; count < MOST_SECTORS && number < 0xff_ff_ff_f0; count += 1) {
    const bytes = sector(number);
    if (bytes.length < length) break;
    for (let at = 0; at < length; at += ENTRY) names.push(nameAt(viewOf(bytes), at));
    number = nextOf(number);
  }
  return names.filter((name) => name !== '');

  /** The sector that follows in its chain; an end where the header doesn't reach so far. */
  function nextOf(number_: number): number {
    const perSector = length / 4;
    const table = Math.floor(number_ / perSector);
    if (table >= IN_HEADER) return 0xff_ff_ff_ff;
    const bytes = sector(head.getUint32(76 + 4 * table, true));
    return bytes.length < length ? 0xff_ff_ff_ff : viewOf(bytes).getUint32((number_ % perSector) * 4, true);
  }
}

function nameAt(view: DataView, at: number): string {
  const bytes = Math.min(64, view.getUint16(at + 64, true));
  let name = '';
  for (let letter = 0; letter + 2 < bytes; letter += 2) name += String.fromCharCode(view.getUint16(at + letter, true));
  return name;
}
