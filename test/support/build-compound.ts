/** The least compound file, as Office wrote before 2007, that holds entries of these names and nothing in them. */
export function buildCompound(names: readonly string[]): Uint8Array {
  const perSector = 4;
  const sectors = Math.ceil((names.length + 1) / perSector);
  const bytes = Buffer.alloc(512 * (2 + sectors));
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48); // the directory begins in the sector behind the table
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xff_ff_ff_fd, 512);
  for (let sector = 1; sector <= sectors; sector += 1) bytes.writeUInt32LE(sector === sectors ? 0xff_ff_ff_fe : sector + 1, 512 + 4 * sector);
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = 1024 + 128 * index;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * (name.length + 1), at + 64);
  }
  return bytes;
}
