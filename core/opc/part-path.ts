/**
 * The name of the part that a target leads to, seen from `part`: a name inside the file and never a path on a disk.
 * @returns undefined where it leads out of the file
 */
export function partPath(part: string, target: string): string | undefined {
  const bare = target.replace(/#.*$/s, '').replaceAll('\\', '/');
  const steps = bare.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of bare.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  const name = steps.join('/');
  return name === '' ? undefined : decodedName(name);
}

/** A part's name, which may be written with % as addresses are. */
export function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Name of the part that holds the relationships of `part`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}
