// Where everything lies, each behind the one before: tables, then what is made for one part, then the part and what comes of it.
// Nothing is ever asked for or let go. The compiler's own few bytes are below.

/** Further bits of each length code, and of each distance code: u8. */
export const LENGTH_EXTRA: usize = 4096;
export const DISTANCE_EXTRA: usize = LENGTH_EXTRA + 32;
/** The code of each length and each distance, with its further bits above the lowest five: i32. */
export const LENGTH_CODE: usize = DISTANCE_EXTRA + 32;
export const DISTANCE_CODE: usize = LENGTH_CODE + 260 * 4;
/** Fifteen bits the other way round: u16. */
export const REVERSED: usize = DISTANCE_CODE + 32772 * 4;

/** The fixed trees: bits of each code as u8, the codes as u16. */
export const FIXED_BITS: usize = REVERSED + 32768 * 2;
export const FIXED_DISTANCE_BITS: usize = FIXED_BITS + 288;
export const FIXED_CODES: usize = FIXED_DISTANCE_BITS + 32;
export const FIXED_DISTANCE_CODES: usize = FIXED_CODES + 288 * 2;

/** A block's trees: how often each code comes (u16), its bits (u8), itself (u16). The third tree packs the other two. */
export const COUNTS: usize = FIXED_DISTANCE_CODES + 32 * 2;
export const DISTANCE_COUNTS: usize = COUNTS + 288 * 2;
export const RUN_COUNTS: usize = DISTANCE_COUNTS + 32 * 2;
export const BITS: usize = RUN_COUNTS + 32 * 2;
export const DISTANCE_BITS: usize = BITS + 288;
export const RUN_BITS: usize = DISTANCE_BITS + 32;
export const CODES: usize = RUN_BITS + 32;
export const DISTANCE_CODES: usize = CODES + 288 * 2;
export const RUN_CODES: usize = DISTANCE_CODES + 32 * 2;
/** The bits of both trees as runs: u16. */
export const RUNS: usize = RUN_CODES + 32 * 2;
export const DISTANCE_RUNS: usize = RUNS + 320 * 2;

/** Counted and next codes by their bits, while codes are given out: u16. */
export const WITH_BITS: usize = DISTANCE_RUNS + 64 * 2;
export const NEXT_CODE: usize = WITH_BITS + 32 * 2;
/** Nodes of the tree that is being made: how often (i32), children, code, depth (u16); those in the queue; those by depth. */
export const NODE_COUNT: usize = NEXT_CODE + 32 * 2;
export const NODE_LEFT: usize = NODE_COUNT + 600 * 4;
export const NODE_RIGHT: usize = NODE_LEFT + 600 * 2;
export const NODE_CODE: usize = NODE_RIGHT + 600 * 2;
export const NODE_DEPTH: usize = NODE_CODE + 600 * 2;
export const QUEUE: usize = NODE_DEPTH + 600 * 2;
export const BY_DEPTH: usize = QUEUE + 600 * 2;

/** What a block says: letters, or lengths with their distances (i32). */
export const SAID: usize = BY_DEPTH + 300 * 2;
/** The place before each place with the same sum of three letters, and the last place of each sum: u16. */
export const BEFORE: usize = SAID + 25_000 * 4;
export const LAST: usize = BEFORE + 32768 * 2;

/** The most bytes that are taken at once. */
export const MOST: i32 = 1 << 20;
/** Where a part is put, and where what comes of it is taken. */
export const INPUT: usize = LAST + (1 << 20) * 2;
export const OUTPUT: usize = INPUT + (1 << 20) + 64;

export function byteAt(list: usize, index: i32): i32 {
  return <i32>load<u8>(list + <usize>index);
}
export function setByte(list: usize, index: i32, value: i32): void {
  store<u8>(list + <usize>index, <u8>value);
}
export function shortAt(list: usize, index: i32): i32 {
  return <i32>load<u16>(list + (<usize>index << 1));
}
export function setShort(list: usize, index: i32, value: i32): void {
  store<u16>(list + (<usize>index << 1), <u16>value);
}
export function wordAt(list: usize, index: i32): i32 {
  return load<i32>(list + (<usize>index << 2));
}
export function setWord(list: usize, index: i32, value: i32): void {
  store<i32>(list + (<usize>index << 2), value);
}
export function addOne(list: usize, index: i32): void {
  setShort(list, index, shortAt(list, index) + 1);
}
