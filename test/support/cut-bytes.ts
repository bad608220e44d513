/** Bytes as pieces that end at these places, all given in the same memory, as those of a file are. */
export function* cutInOneMemory(whole: Uint8Array, cuts: Iterable<number>): Generator<Uint8Array> {
  const memory = new Uint8Array(whole.length);
  let at = 0;
  for (const cut of [...[...cuts].map((each) => each % (whole.length + 1)).toSorted((one, other) => one - other), whole.length]) {
    const piece = memory.subarray(0, cut - at);
    piece.set(whole.subarray(at, cut));
    yield piece;
    piece.fill(0xee);
    at = cut;
  }
}
