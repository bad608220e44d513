import { plainUnzip } from '../../../support/plain-zip.ts';

/** Where a part leads to nothing, by code that shares nothing with the app's. */
export function loose(bytes: Uint8Array): string[] {
  const parts = plainUnzip(Buffer.from(bytes));
  const faults: string[] = [];
  for (const [name, part] of parts) {
    if (!name.endsWith('.rels')) continue;
    const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
    const ids = new Set<string>();
    for (const [line] of part.toString().matchAll(/<Relationship [^>]*>/g)) {
      ids.add(/ Id="([^"]*)"/.exec(line)![1]!);
      const target = / Target="([^"]*)"/.exec(line)![1]!;
      if (/TargetMode="External"/.test(line)) continue;
      const at = new URL(target, `file:///${owner}`).pathname.slice(1);
      if (!parts.has(at)) faults.push(`${name} leads to ${at}`);
    }
    for (const [, id] of (parts.get(owner)?.toString() ?? '').matchAll(/ r:(?:id|embed|link|pict|dm|lo|qs|cs)="([^"]*)"/g)) if (!ids.has(id!)) faults.push(`${owner} names ${id}`);
  }
  const reached = new Set([...parts].flatMap(([name, part]) => (name.endsWith('.rels') ? [...part.toString().matchAll(/ Target="([^"]*)"/g)].map(([, target]) => new URL(target!, `file:///${name.replace(/_rels\/([^/]*)\.rels$/, '$1')}`).pathname.slice(1)) : [])));
  for (const name of parts.keys()) if (!name.endsWith('.rels') && name !== '[Content_Types].xml' && !reached.has(name)) faults.push(`nothing leads to ${name}`);
  for (const [, name] of parts.get('[Content_Types].xml')!.toString().matchAll(/PartName="\/([^"]*)"/g)) if (!parts.has(name!)) faults.push(`${name} has a type and is not there`);
  return faults;
}
