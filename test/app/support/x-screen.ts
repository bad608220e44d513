import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What the X server shows of a place, as 32-bit pixels 0xRRGGBB; undefined where that place is on no display any more. */
export type Pixels = Uint32Array | undefined;

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A connection to the X server that sees what is on its screen, whatever window it belongs to. */
export interface XScreen {
  /** Asks for all places at once; they are answered in the same order. */
  read(places: readonly Place[]): Promise<Pixels[]>;
  close(): void;
}

const HEAD = 32;
const GET_IMAGE = 73;
const Z_PIXMAP = 2;
const REPLY = 1;
const ERROR = 0;

/** Opens the display of this process. Of the X protocol it speaks the greeting and GetImage: a program started for each picture takes fewer than five a second. */
export async function openXScreen(display = process.env.DISPLAY ?? ''): Promise<XScreen> {
  const number = /^:(\d+)/.exec(display)?.[1];
  if (number === undefined) throw new Error(`"${display}" is no display of this computer.`);
  const socket = connect(`/tmp/.X11-unix/X${number}`);
  await once(socket, 'connect');
  const take = reader(socket);
  // Little-endian, protocol 11.0, no authorisation: the test's own server asks for none.
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const greeting = await take(8);
  const rest = await take(greeting.readUInt16LE(6) * 4);
  if (greeting[0] !== 1) throw new Error('The X server refused the connection.');
  const vendor = rest.readUInt16LE(16);
  const formats = rest[21] ?? 0;
  const root = rest.readUInt32LE(32 + Math.ceil(vendor / 4) * 4 + formats * 8);

  const readOne = async (): Promise<Pixels> => {
    for (;;) {
      const head = await take(HEAD);
      if (head[0] === ERROR) return undefined;
      if (head[0] !== REPLY) continue;
      const data = await take(head.readUInt32LE(4) * 4);
      const pixels = new Uint32Array(data.length / 4);
      new Uint8Array(pixels.buffer).set(data);
      // The fourth byte says nothing.
      return pixels.map((pixel) => pixel & 0xffffff);
    }
  };
  return {
    async read(places) {
      socket.write(Buffer.concat(places.map(({ x, y, width, height }) => {
        const request = Buffer.alloc(20);
        request.writeUInt8(GET_IMAGE, 0);
        request.writeUInt8(Z_PIXMAP, 1);
        request.writeUInt16LE(5, 2);
        request.writeUInt32LE(root, 4);
        request.writeInt16LE(x, 8);
        request.writeInt16LE(y, 10);
        request.writeUInt16LE(width, 12);
        request.writeUInt16LE(height, 14);
        request.writeUInt32LE(0xffffffff, 16);
        return request;
      })));
      const read: Pixels[] = [];
      for (let count = 0; count < places.length; count += 1) read.push(await readOne());
      return read;
    },
    close: () => void socket.destroy(),
  };
}

/** Takes bytes off a connection as they come. */
function reader(socket: Socket): (length: number) => Promise<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  let wanted: { length: number; give: (bytes: Buffer) => void } | undefined;
  const give = (): void => {
    if (wanted === undefined || size < wanted.length) return;
    const all = held.length === 1 ? (held[0] ?? Buffer.alloc(0)) : Buffer.concat(held);
    const { length, give: hand } = wanted;
    wanted = undefined;
    held = [all.subarray(length)];
    size = all.length - length;
    hand(all.subarray(0, length));
  };
  socket.on('data', (bytes: Buffer) => {
    held.push(bytes);
    size += bytes.length;
    give();
  });
  return (length) => new Promise((resolve) => {
    wanted = { length, give: resolve };
    give();
  });
}
