/** What Windows-1252 has where Latin-1 has controls; Node's own decoder for it is Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The text of a CSV file: UTF-16 and UTF-8 by their mark, UTF-8 without one where it is sound, Windows-1252 otherwise. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // Half a letter at the end, where a file was cut, is passed over.
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(whole);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(whole);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009F]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter);
  }
}
