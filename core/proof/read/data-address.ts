import { strToU8 } from 'fflate';

/** What a `data:` address holds; undefined where it can't be read. */
export function bytesOfDataAddress(address: string): { type: string; bytes: Uint8Array } | undefined {
  const match = /^data:([\w./+-]*)((?:;[\w=-]+)*),([^]*)$/.exec(address.trim());
  if (match === null) return undefined;
  const [, type = '', settings = '', data = ''] = match;
  try {
    const bytes = settings.endsWith(';base64') ? fromBase64(data) : strToU8(decodeURIComponent(data));
    return { type: type.toLowerCase(), bytes };
  } catch {
    return undefined;
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(LETTERS.split('').map((letter, index) => [letter.charCodeAt(0), index]));

function fromBase64(text: string): Uint8Array {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  let held = 0;
  let bits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = VALUES.get(text.charCodeAt(index));
    if (value === undefined) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return out.subarray(0, at);
}
