import type { Finding, Level } from '../findings.ts';

/** Collects the findings of one slide, all with its file and id. */
export interface FindingSink {
  add(level: Level, code: string, line: number, message: string): void;
  readonly findings: Finding[];
}

/** A fault that a slide holds a thousand times is said often enough. */
const MOST_OF_A_CODE = 50;

/** @returns an empty collection; findings are added in reading order. */
export function sinkFor(file: string, slide: string | undefined): FindingSink {
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  return {
    findings,
    add(level, code, line, message) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= MOST_OF_A_CODE) findings.push({ level, file, line, slide, code, message });
    },
  };
}
