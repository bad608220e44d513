/** Moves labels that would overlap apart, as little as need be, keeping their order and within the bounds where they fit. */
export function spreadOut(places: readonly number[], gap: number, least: number, most: number): number[] {
  const order = [...places.keys()].toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = places.slice();
  let lowest = least;
  for (const index of order) {
    const place = Math.max(moved[index] ?? 0, lowest);
    moved[index] = place;
    lowest = place + gap;
  }
  let highest = most;
  for (const index of order.toReversed()) {
    const place = Math.min(moved[index] ?? 0, highest);
    moved[index] = place;
    highest = place - gap;
  }
  return moved;
}
