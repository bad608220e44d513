/** How alike neighbours are at most where the order of the rows says nothing, as a correlation. */
const BY_CHANCE = 0.3;

/**
 * Whether numbers that follow one another are alike, as where rows are sorted by them or by what goes with them: such a sheet has
 * one branch's numbers near another's by its order alone.
 * @param values in the order of the rows; undefined parts what stands on its two sides
 */
export function isInOrder(values: readonly (number | undefined)[]): boolean {
  const pairs = values.flatMap((value, at): [number, number][] => {
    const next = values[at + 1];
    return value === undefined || next === undefined ? [] : [[value, next]];
  });
  const middle = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [left, right] = [middle(0), middle(1)];
  let [both, ofLeft, ofRight] = [0, 0, 0];
  for (const [value, next] of pairs) {
    both += (value - left) * (next - right);
    ofLeft += (value - left) ** 2;
    ofRight += (next - right) ** 2;
  }
  return both > BY_CHANCE * Math.sqrt(ofLeft * ofRight);
}
