/**
 * The order of slides that a branch sees: those it named in its own order, each followed by the
 * unnamed ones that came after it nationally (deck format 1).
 * @param national ids in the national order, each once
 * @param wanted ids in the branch's order; unknown ids and repeats are passed over
 */
export function orderSlides(national: readonly string[], wanted: readonly string[]): string[] {
  const known = new Set(national);
  const named = [...new Set(wanted)].filter((id) => known.has(id));
  const isNamed = new Set(named);
  const first: string[] = [];
  const followers = new Map<string, string[]>();
  let group = first;
  for (const id of national) {
    if (isNamed.has(id)) {
      group = [];
      followers.set(id, group);
    } else group.push(id);
  }
  return [...first, ...named.flatMap((id) => [id, ...(followers.get(id) ?? [])])];
}
