const unpack = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** A picture of one red pixel. */
export const PNG = unpack('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC');

/** The start of a GIF, three by two pixels. */
export const GIF = new Uint8Array([...new TextEncoder().encode('GIF89a'), 3, 0, 2, 0, 0, 0, 0]);

/** A JPEG's frame header after a comment, four wide and five high. */
export const JPEG = new Uint8Array([
  0xff, 0xd8, 0xff, 0xfe, 0, 4, 65, 66, 0xff, 0xc0, 0, 11, 8, 0, 5, 0, 4, 1, 1, 0x11, 0, 0xff, 0xd9]);

export const SVG = '<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="red"/></svg>';

/** Nine by seven pixels, interlaced. */
export const INTERLACED_PNG = unpack('iVBORw0KGgoAAAANSUhEUgAAAAkAAAAHAQMAAAGXUsW1AAAAA1BMVEX/AAAZ4gk3AAAAC0lEQVQI12NgwAsAAB8AARiF7X4AAAAASUVORK5CYII=');

/** Two by three pixels. */
export const WHOLE_GIF = unpack('R0lGODlhAgADAPAAAP8AAAAAACH5BAAAAAAALAAAAAACAAMAAAIChF8AOw==');

/** Twelve wide and twenty high: red and blue over green and white. */
export const WHOLE_JPEG = unpack(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//'
  + '2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAUAAwDAREAAhEBAxEB/8QA'
  + 'FwAAAwEAAAAAAAAAAAAAAAAABAUGB//EACkQAAAEBAENAAAAAAAAAAAAAAABAgQDBRESBhMWNDVBVWGBgqOxstL/xAAYAQEAAwEAAAAAAAAAAAAAAAAGAAQH'
  + 'Bf/EACgRAAAEAwYHAQAAAAAAAAAAAAABAgMEBYERITE0UbETFTVBUqGy0f/aAAwDAQACEQMRAD8AmHuiL5eRJB1BuvyYZzvIuU3IKRpIADSZZIpY8fwm7ltf'
  + 'CXW5OUUVaEZ7D4DG5ZFvNxSVJO+/TQxVh5/MYxwmH3LUniViSwv7ER4kH+YuGd2d+J9BbzeM8/Rfg6fDSApDriB1epgTAZhNdjBSV5pFdjFgEgXD/9k=');

/** What a camera writes into a picture about how it was held. */
export function exif(orientation: number, little = true): number[] {
  const short = (value: number): number[] => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const long = (value: number): number[] => (little ? [...short(value), 0, 0] : [0, 0, ...short(value)]);
  const byteOrder = little ? [0x49, 0x49] : [0x4d, 0x4d];
  const maker = [...short(0x010f), ...short(2), ...long(4), 65, 66, 67, 0];
  return [...byteOrder, ...short(42), ...long(8), ...short(2), ...maker, ...short(0x0112), ...short(3), ...long(1), ...short(orientation), 0, 0, ...long(0)];
}

/** A JPEG with an Exif part. */
export function withExif(jpeg: Uint8Array, block: readonly number[]): Uint8Array {
  const content = [...new TextEncoder().encode('Exif\0\0'), ...block];
  return new Uint8Array([...jpeg.subarray(0, 2), 0xff, 0xe1, (content.length + 2) >> 8, (content.length + 2) & 255, ...content, ...jpeg.subarray(2)]);
}

function checkSum(bytes: readonly number[]): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum;
}

/** A PNG with one more chunk after its header. */
export function withChunk(png: Uint8Array, type: string, data: readonly number[]): Uint8Array {
  const content = [...new TextEncoder().encode(type), ...data];
  const sum = checkSum(content);
  const chunk = [0, 0, data.length >> 8, data.length & 255, ...content, sum >>> 24, (sum >> 16) & 255, (sum >> 8) & 255, sum & 255];
  return new Uint8Array([...png.subarray(0, 33), ...chunk, ...png.subarray(33)]);
}

const letters = (text: string): number[] => [...new TextEncoder().encode(text)];
const u24 = (value: number): number[] => [value & 255, (value >> 8) & 255, value >> 16];

/** A chunk of a WebP. */
export const webpChunk = (type: string, data: Iterable<number>): number[] => {
  const held = [...data];
  return [...letters(type), ...u24(held.length), 0, ...held, ...(held.length % 2 === 1 ? [0] : [])];
};

/** A WebP of these chunks. */
export const webpOf = (...chunks: number[][]): Uint8Array => {
  const content = chunks.flat();
  return new Uint8Array([...letters('RIFF'), ...u24(content.length + 4), 0, ...letters('WEBP'), ...content]);
};

/** The head of a WebP with more parts than its picture. */
export const webpHead = (flags: number, width: number, height: number): number[] => webpChunk('VP8X', [flags, 0, 0, 0, ...u24(width - 1), ...u24(height - 1)]);

/** A photo of eight by six pixels, red above and blue below. */
export const PHOTO_WEBP = unpack('UklGRk4AAABXRUJQVlA4IEIAAACwAgCdASoIAAYAAoBCJagCdGuA/gGEAev+B6IBX4AA/vRbD1eEn/lrFblEh/vjR8okP/9g4/et/3kOIz9dIXy5eAA=');
/** Six by four pixels that can be seen through, but for a red middle. */
export const SEE_THROUGH_WEBP = unpack('UklGRmYAAABXRUJQVlA4WAoAAAAQAAAABQAAAwAAQUxQSAwAAAABDzD/ERFiHCL6HwZWUDggNAAAALABAJ0BKgYABAACgEIlqAJ0R/+CQAAA/u9213VgGvp3Zr//NF/9vMe5Mf8Of7vMe4AAAAA=');
/** Six by four red pixels, stored without loss. */
export const RED_WEBP = unpack('UklGRhwAAABXRUJQVlA4TA8AAAAvBcAAAAcQ/Y/+ByKi/wEA');
/** Eight by six pixels that move: first a red part from the third column and row on. */
export const MOVING_WEBP = webpOf(webpHead(0x12, 8, 6), webpChunk('ANIM', [0, 0, 0, 0, 0, 0]),
  ...[0, 1].map((place) => webpChunk('ANMF', [...u24(1 - place), ...u24(1 - place), ...u24(5), ...u24(3), 100, 0, 0, 0, ...RED_WEBP.subarray(12)])));
