import { open, type FileHandle } from 'node:fs/promises';

async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  // A disk that becomes full takes some of it and says so only at the next try.
  for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}

/**
 * Puts bytes behind the first `length` of a file, on the disk when `flush` is asked for. What a failed try left behind them goes
 * first, and what this one leaves when it fails is taken away again.
 * @returns false where the file is shorter than that, so that something is missing of it
 */
export async function appendAt(path: string, length: number, bytes: Uint8Array, flush: boolean): Promise<boolean> {
  const handle = await open(path, 'r+');
  try {
    const { size } = await handle.stat();
    if (size < length) return false;
    if (size > length) await handle.truncate(length);
    try {
      await writeAll(handle, bytes, length);
      if (flush) await handle.datasync();
    } catch (error) {
      await handle.truncate(length).catch(() => undefined);
      throw error;
    }
    return true;
  } finally {
    await handle.close();
  }
}
