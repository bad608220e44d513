import {
  addOne, BY_DEPTH, byteAt, NEXT_CODE, NODE_CODE, NODE_COUNT, NODE_DEPTH, NODE_LEFT, NODE_RIGHT, QUEUE, REVERSED, setByte,
  setShort, setWord, shortAt, WITH_BITS, wordAt,
} from './memory';

/** More than any code comes in a block. */
const NEVER = 25_001;

function comesLess(queued: i32, other: i32): bool {
  return wordAt(NODE_COUNT, shortAt(QUEUE, queued)) < wordAt(NODE_COUNT, shortAt(QUEUE, other));
}

/** Leaves for the codes that come at all, the rarest first and those of one count in their order. @returns how many */
function plantLeaves(counts: usize, length: i32): i32 {
  let leaves = 0;
  for (let code = 0; code < length; ++code) {
    const count = shortAt(counts, code);
    if (count == 0) continue;
    let at = leaves;
    for (; at > 0 && wordAt(NODE_COUNT, at - 1) > count; --at) {
      setWord(NODE_COUNT, at, wordAt(NODE_COUNT, at - 1));
      setShort(NODE_CODE, at, shortAt(NODE_CODE, at - 1));
    }
    setWord(NODE_COUNT, at, count);
    setShort(NODE_CODE, at, code);
    ++leaves;
  }
  return leaves;
}

function join(node: i32, left: i32, right: i32): void {
  setWord(NODE_COUNT, node, wordAt(NODE_COUNT, left) + wordAt(NODE_COUNT, right));
  setShort(NODE_LEFT, node, left);
  setShort(NODE_RIGHT, node, right);
}

/** Joins the two rarest nodes until one is left. Behind the leaves lies one that is never taken. @returns the root */
function joinAll(leaves: i32): i32 {
  for (let at = 0; at < leaves; ++at) setShort(QUEUE, at, at);
  setWord(NODE_COUNT, leaves, NEVER);
  setShort(QUEUE, leaves, leaves);
  let node = leaves + 1;
  join(node, 0, 1);
  setShort(QUEUE, 0, node);
  let joined = 0, end = 1, leaf = 2;
  while (end != leaves - 1) {
    const left = shortAt(QUEUE, comesLess(joined, leaf) ? joined++ : leaf++);
    const right = shortAt(QUEUE, joined != end && comesLess(joined, leaf) ? joined++ : leaf++);
    join(++node, left, right);
    setShort(QUEUE, end++, node);
  }
  return node;
}

/** @returns the depth of the deepest leaf */
function measureDepths(root: i32, leaves: i32): i32 {
  let deepest = 0;
  setShort(NODE_DEPTH, root, 0);
  for (let node = root; node > leaves; --node) {
    const depth = shortAt(NODE_DEPTH, node) + 1;
    setShort(NODE_DEPTH, shortAt(NODE_LEFT, node), depth);
    setShort(NODE_DEPTH, shortAt(NODE_RIGHT, node), depth);
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** Lifts the leaves that lie too deep and pays for it by letting others down, as UZIP.js and fflate do. */
function limitDepths(leaves: i32, deepest: i32, most: i32): void {
  let at = 0;
  for (let depth = deepest; depth > 0; --depth) {
    for (let leaf = 0; leaf < leaves; ++leaf) if (shortAt(NODE_DEPTH, leaf) == depth) setShort(BY_DEPTH, at++, leaf);
  }
  const over = deepest - most;
  let debt = 0;
  at = 0;
  for (; at < leaves; ++at) {
    const leaf = shortAt(BY_DEPTH, at), depth = shortAt(NODE_DEPTH, leaf);
    if (depth <= most) break;
    debt += (1 << over) - (1 << (deepest - depth));
    setShort(NODE_DEPTH, leaf, most);
  }
  debt >>= over;
  while (debt > 0) {
    const leaf = shortAt(BY_DEPTH, at), depth = shortAt(NODE_DEPTH, leaf);
    if (depth < most) {
      debt -= 1 << (most - depth - 1);
      setShort(NODE_DEPTH, leaf, depth + 1);
    } else ++at;
  }
  for (; at >= 0 && debt != 0; --at) {
    const leaf = shortAt(BY_DEPTH, at);
    if (shortAt(NODE_DEPTH, leaf) != most) continue;
    setShort(NODE_DEPTH, leaf, most - 1);
    ++debt;
  }
}

/** How many bits each code takes, at most `most` of them; none where it doesn't come. */
export function makeTree(counts: usize, length: i32, most: i32, bits: usize): void {
  memory.fill(bits, 0, length);
  const leaves = plantLeaves(counts, length);
  if (leaves == 0) return;
  if (leaves == 1) return setByte(bits, shortAt(NODE_CODE, 0), 1);
  const deepest = measureDepths(joinAll(leaves), leaves);
  if (deepest > most) limitDepths(leaves, deepest, most);
  for (let leaf = 0; leaf < leaves; ++leaf) setByte(bits, shortAt(NODE_CODE, leaf), shortAt(NODE_DEPTH, leaf));
}

/** The codes themselves, as they stand in the stream: the lowest bit first. */
export function giveCodes(bits: usize, length: i32, codes: usize): void {
  memory.fill(WITH_BITS, 0, 64);
  memory.fill(NEXT_CODE, 0, 64);
  for (let code = 0; code < length; ++code) if (byteAt(bits, code) != 0) addOne(WITH_BITS, byteAt(bits, code) - 1);
  for (let at = 1; at < 15; ++at) setShort(NEXT_CODE, at, (shortAt(NEXT_CODE, at - 1) + shortAt(WITH_BITS, at - 1)) << 1);
  for (let code = 0; code < length; ++code) {
    const own = byteAt(bits, code);
    if (own == 0) {
      setShort(codes, code, 0);
      continue;
    }
    setShort(codes, code, shortAt(REVERSED, shortAt(NEXT_CODE, own - 1)) >> (15 - own));
    addOne(NEXT_CODE, own - 1);
  }
}
