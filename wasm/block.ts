import {
  addOne, BITS, byteAt, CODES, COUNTS, DISTANCE_BITS, DISTANCE_CODES, DISTANCE_COUNTS, DISTANCE_EXTRA, DISTANCE_RUNS,
  FIXED_BITS, FIXED_CODES, FIXED_DISTANCE_BITS, FIXED_DISTANCE_CODES, INPUT, LENGTH_EXTRA, OUTPUT, RUN_BITS, RUN_CODES,
  RUN_COUNTS, RUNS, SAID, setShort, shortAt, wordAt,
} from './memory';
import { giveCodes, makeTree } from './tree';

/** The order in which a block names the bits of its third tree. */
const ORDER: usize = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

/** Runs as they are written: the code in the lowest five bits, what follows it above, how many bits that is above bit 12. */
const MANY_ZEROS: i32 = 7 << 12 | 18;
const ZEROS: i32 = 3 << 12 | 17;
const AGAIN: i32 = 2 << 12 | 16;

let runCount: i32 = 0;
let runLength: i32 = 0;

/** Bits of a tree as runs, into `runCount` of them for `runLength` codes. */
function makeRuns(bits: usize, length: i32, runs: usize): void {
  let end = length;
  while (end > 1 && byteAt(bits, end - 1) == 0) --end;
  let count = 0, current = byteAt(bits, 0), streak = 1;
  for (let at = 1; at <= end; ++at) {
    if (at != end && byteAt(bits, at) == current) {
      ++streak;
      continue;
    }
    if (current == 0 && streak > 2) {
      for (; streak > 138; streak -= 138) setShort(runs, count++, (138 - 11) << 5 | MANY_ZEROS);
      if (streak > 2) {
        setShort(runs, count++, streak > 10 ? (streak - 11) << 5 | MANY_ZEROS : (streak - 3) << 5 | ZEROS);
        streak = 0;
      }
    } else if (streak > 3) {
      setShort(runs, count++, current);
      for (--streak; streak > 6; streak -= 6) setShort(runs, count++, (6 - 3) << 5 | AGAIN);
      if (streak > 2) {
        setShort(runs, count++, (streak - 3) << 5 | AGAIN);
        streak = 0;
      }
    }
    for (; streak > 0; --streak) setShort(runs, count++, current);
    streak = 1;
    current = byteAt(bits, at);
  }
  runCount = count;
  runLength = end;
}

/** Puts a value of at most 16 bits at a bit of what comes out, which is all zeros from there on. */
function put(at: i32, value: i32): void {
  const place = OUTPUT + <usize>(at >> 3);
  store<u32>(place, load<u32>(place) | <u32>value << (at & 7));
}

function bitsOf(counts: usize, bits: usize, length: i32): i32 {
  let all = 0;
  for (let code = 0; code < length; ++code) all += shortAt(counts, code) * byteAt(bits, code);
  return all;
}

function countRuns(runs: usize, count: i32): void {
  for (let at = 0; at < count; ++at) addOne(RUN_COUNTS, shortAt(runs, at) & 31);
}

function putRuns(runs: usize, count: i32, from: i32): i32 {
  let at = from;
  for (let next = 0; next < count; ++next) {
    const run = shortAt(runs, next), code = run & 31;
    put(at, shortAt(RUN_CODES, code));
    at += byteAt(RUN_BITS, code);
    if (code < 16) continue;
    put(at, (run >> 5) & 127);
    at += run >> 12;
  }
  return at;
}

/** What was said, in codes of these trees, and the end of the block. */
function putSaid(said: i32, codes: usize, bits: usize, distanceCodes: usize, distanceBits: usize, from: i32): i32 {
  let at = from;
  for (let next = 0; next < said; ++next) {
    const one = wordAt(SAID, next);
    if (one < 256) {
      put(at, shortAt(codes, one));
      at += byteAt(bits, one);
      continue;
    }
    const length = (one >> 18) & 31, distance = one & 31;
    put(at, shortAt(codes, length + 257));
    at += byteAt(bits, length + 257);
    put(at, (one >> 23) & 31);
    at += byteAt(LENGTH_EXTRA, length);
    put(at, shortAt(distanceCodes, distance));
    at += byteAt(distanceBits, distance);
    put(at, (one >> 5) & 8191);
    at += byteAt(DISTANCE_EXTRA, distance);
  }
  put(at, shortAt(codes, 256));
  return at + byteAt(bits, 256);
}

/** The bytes as they are. */
function putStored(from: i32, size: i32, at: i32): i32 {
  const byte = (at + 2 + 7) >> 3, place = OUTPUT + <usize>byte;
  store<u16>(place, <u16>size);
  store<u16>(place + 2, <u16>~size);
  memory.copy(place + 4, INPUT + <usize>from, <usize>size);
  return (byte + 4 + size) << 3;
}

/**
 * Writes a block in the shortest of the three ways.
 * @param extra bits that follow codes @param said how much of SAID there is @param from the first of its bytes @param start the bit to begin at
 * @returns the bit behind it
 */
export function putBlock(isLast: bool, extra: i32, said: i32, from: i32, size: i32, start: i32): i32 {
  let at = start;
  put(at++, isLast ? 1 : 0);
  addOne(COUNTS, 256);
  makeTree(COUNTS, 288, 15, BITS);
  makeTree(DISTANCE_COUNTS, 32, 15, DISTANCE_BITS);
  makeRuns(BITS, 288, RUNS);
  const runs = runCount, codes = runLength;
  makeRuns(DISTANCE_BITS, 32, DISTANCE_RUNS);
  memory.fill(RUN_COUNTS, 0, 64);
  countRuns(RUNS, runs);
  countRuns(DISTANCE_RUNS, runCount);
  makeTree(RUN_COUNTS, 19, 7, RUN_BITS);
  let named = 19;
  while (named > 4 && byteAt(RUN_BITS, byteAt(ORDER, named - 1)) == 0) --named;
  const stored = (size + 5) << 3;
  const fixed = bitsOf(COUNTS, FIXED_BITS, 288) + bitsOf(DISTANCE_COUNTS, FIXED_DISTANCE_BITS, 32) + extra;
  const own = bitsOf(COUNTS, BITS, 288) + bitsOf(DISTANCE_COUNTS, DISTANCE_BITS, 32) + extra + 14 + 3 * named
    + bitsOf(RUN_COUNTS, RUN_BITS, 19) + 2 * shortAt(RUN_COUNTS, 16) + 3 * shortAt(RUN_COUNTS, 17) + 7 * shortAt(RUN_COUNTS, 18);
  if (stored <= fixed && stored <= own) return putStored(from, size, at);
  put(at, own < fixed ? 2 : 1);
  at += 2;
  if (own >= fixed) return putSaid(said, FIXED_CODES, FIXED_BITS, FIXED_DISTANCE_CODES, FIXED_DISTANCE_BITS, at);
  giveCodes(BITS, 288, CODES);
  giveCodes(DISTANCE_BITS, 32, DISTANCE_CODES);
  giveCodes(RUN_BITS, 19, RUN_CODES);
  put(at, codes - 257);
  put(at + 5, runLength - 1);
  put(at + 10, named - 4);
  at += 14;
  for (let next = 0; next < named; ++next) put(at + 3 * next, byteAt(RUN_BITS, byteAt(ORDER, next)));
  at = putRuns(DISTANCE_RUNS, runCount, putRuns(RUNS, runs, at + 3 * named));
  return putSaid(said, CODES, BITS, DISTANCE_CODES, DISTANCE_BITS, at);
}
