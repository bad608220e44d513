import { putBlock } from './block';
import {
  addOne, BEFORE, byteAt, COUNTS, DISTANCE_CODE, DISTANCE_COUNTS, DISTANCE_EXTRA, FIXED_BITS, FIXED_CODES, FIXED_DISTANCE_BITS,
  FIXED_DISTANCE_CODES, INPUT, LAST, LENGTH_CODE, LENGTH_EXTRA, OUTPUT, REVERSED, SAID, setByte, setShort, setWord, shortAt, wordAt,
} from './memory';
import { giveCodes } from './tree';

export { INPUT, MOST, OUTPUT } from './memory';

// fflate's own algorithm at its level 6, for the same bytes to the last: test/files/zip/fast-packer.test.ts holds it to that.
// fflate begins each part with new tables, which costs it more than most parts of a PowerPoint file do, and is
// interpreted for as long as a short export takes.

/** A match that is long enough to look for none longer, and how many places are looked at for one. */
const ENOUGH: i32 = 128;
const CHAIN: i32 = 128;
/** What a block holds at most. */
const MOST_SAID: i32 = 24_576;
const MOST_MATCHES: i32 = 7_000;
/** What is left at the end goes into the block before. */
const LEAST_LEFT: i32 = 424;

/** Which code says each length or distance, and with what behind it. */
function giveSymbols(extra: usize, first: i32, symbols: usize): void {
  let from = first;
  for (let code = 1; code < 30; ++code) {
    const to = from + (1 << byteAt(extra, code));
    for (let value = from; value < to; ++value) setWord(symbols, value, (value - from) << 5 | code);
    from = to;
  }
}

/** Makes the tables: once, before anything else. */
export function start(): void {
  for (let code = 8; code < 28; ++code) setByte(LENGTH_EXTRA, code, (code - 4) >> 2);
  for (let code = 4; code < 30; ++code) setByte(DISTANCE_EXTRA, code, (code - 2) >> 1);
  giveSymbols(LENGTH_EXTRA, 4, LENGTH_CODE);
  setWord(LENGTH_CODE, 258, 28);
  giveSymbols(DISTANCE_EXTRA, 2, DISTANCE_CODE);
  for (let value = 0; value < 32_768; ++value) {
    let turned = 0;
    for (let bit = 0; bit < 15; ++bit) turned |= ((value >> bit) & 1) << (14 - bit);
    setShort(REVERSED, value, turned);
  }
  for (let code = 0; code < 288; ++code) setByte(FIXED_BITS, code, code < 144 ? 8 : code < 256 ? 9 : code < 280 ? 7 : 8);
  for (let code = 0; code < 32; ++code) setByte(FIXED_DISTANCE_BITS, code, 5);
  giveCodes(FIXED_BITS, 288, FIXED_CODES);
  giveCodes(FIXED_DISTANCE_BITS, 32, FIXED_DISTANCE_CODES);
}

function sumAt(place: i32, shift: i32, mask: i32): i32 {
  return (byteAt(INPUT, place) ^ byteAt(INPUT, place + 1) << shift ^ byteAt(INPUT, place + 2) << 2 * shift) & mask;
}

/** Where within the last match's length the place before is furthest away: what is rare there is looked for next. */
function rarest(from: i32, count: i32, otherwise: i32): i32 {
  let furthest = 0, found = otherwise;
  for (let next = 0; next < count; ++next) {
    const place = (from + next) & 32_767, away = (place - shortAt(BEFORE, place)) & 32_767;
    if (away <= furthest) continue;
    furthest = away;
    found = place;
  }
  return found;
}

let matchLength: i32 = 0;

/** The distance of the best match for what stands at `place`, whose length is `matchLength` then; 0 for none. */
function findMatch(place: i32, left: i32, first: i32, distance: i32): i32 {
  let at = place & 32_767, before = first, away = distance, found = 0, length = 2;
  const enough = min(ENOUGH, left) - 1, far = min(32_767, place), most = min(258, left);
  for (let chain = CHAIN - 1; chain > 0 && away <= far && at != before; --chain) {
    if (byteAt(INPUT, place + length) == byteAt(INPUT, place + length - away)) {
      let same = 0;
      while (same < most && byteAt(INPUT, place + same) == byteAt(INPUT, place + same - away)) ++same;
      if (same > length) {
        length = same;
        found = away;
        if (same > enough) break;
        before = rarest(place - away, min(away, same - 2), before);
      }
    }
    at = before;
    before = shortAt(BEFORE, at);
    away += (at - before) & 32_767;
  }
  matchLength = length;
  return found;
}

function sayByte(place: i32, said: i32): void {
  const byte = byteAt(INPUT, place);
  setWord(SAID, said, byte);
  addOne(COUNTS, byte);
}

/**
 * Deflates what lies at INPUT. @param sumBits how many bits the sum of three letters has
 * @returns how many bytes lie at OUTPUT
 */
export function deflate(size: i32, sumBits: i32): i32 {
  const mask = (1 << sumBits) - 1, shift = (sumBits + 2) / 3;
  memory.fill(OUTPUT, 0, <usize>(size + 5 * (size / 7_000 + 2) + 8));
  memory.fill(LAST, 0, <usize>(mask + 1) << 1);
  memory.fill(COUNTS, 0, 288 * 2);
  memory.fill(DISTANCE_COUNTS, 0, 32 * 2);
  let bit = 0, matches = 0, extra = 0, place = 0, said = 0, wait = 0, from = 0;
  for (; place + 2 < size; ++place) {
    const sum = sumAt(place, shift, mask), at = place & 32_767, before = shortAt(LAST, sum);
    setShort(BEFORE, at, before);
    setShort(LAST, sum, at);
    if (wait > place) continue;
    const left = size - place;
    if ((matches > MOST_MATCHES || said > MOST_SAID) && left >= LEAST_LEFT) {
      bit = putBlock(false, extra, said, from, place - from, bit);
      said = matches = extra = 0;
      from = place;
      memory.fill(COUNTS, 0, 286 * 2);
      memory.fill(DISTANCE_COUNTS, 0, 30 * 2);
    }
    const away = (at - before) & 32_767;
    const distance = sum == sumAt(place - away, shift, mask) ? findMatch(place, left, before, away) : 0;
    if (distance == 0) {
      sayByte(place, said++);
      continue;
    }
    const length = wordAt(LENGTH_CODE, matchLength), back = wordAt(DISTANCE_CODE, distance);
    setWord(SAID, said++, 1 << 28 | length << 18 | back);
    extra += byteAt(LENGTH_EXTRA, length & 31) + byteAt(DISTANCE_EXTRA, back & 31);
    addOne(COUNTS, 257 + (length & 31));
    addOne(DISTANCE_COUNTS, back & 31);
    wait = place + matchLength;
    ++matches;
  }
  for (place = max(place, wait); place < size; ++place) sayByte(place, said++);
  return (putBlock(true, extra, said, from, place - from, bit) + 7) >> 3;
}
