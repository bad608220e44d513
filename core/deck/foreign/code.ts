import { bare, linesOf } from '../lines.ts';
import { STEPS } from './steps.ts';
import type { FindingSink } from '../finding-sink.ts';

const DIAGRAMS = /^(?:mermaid|plantuml|puml|dot|graphviz|vega|vega-lite|flow|sequence|chart|abc|markmap|d2|kroki|excalidraw)$/i;

/**
 * A fenced block of another tool: diagrams are shown as they are written, and of code that changes from step to
 * step (Slidev's magic move) the last step.
 * @param info what stands behind the opening marks
 */
export function foreignCode(info: string, text: string, line: number, sink: FindingSink): { language: string; text: string } {
  const language = /^[\w+#.-]*/.exec(info)?.[0] ?? '';
  if (DIAGRAMS.test(language)) sink.add('warning', 'foreign-diagram', line, `This ${language.toLowerCase()} diagram is shown as it is written. Put a picture of it in its place.`);
  if (!/\bmagic-move\b/.test(info)) return { language, text };
  sink.add('warning', 'foreign-steps', line, STEPS);
  return lastBlock(text) ?? { language, text };
}

function lastBlock(text: string): { language: string; text: string } | undefined {
  const lines = linesOf(text).map(bare);
  const close = lines.findLastIndex((line) => /^\s*```+\s*$/.test(line));
  const open = lines.slice(0, Math.max(0, close)).findLastIndex((line) => /^\s*```+/.test(line));
  if (close < 0 || open < 0) return undefined;
  return { language: /^\s*`+([\w+#.-]*)/.exec(lines[open] ?? '')?.[1] ?? '', text: lines.slice(open + 1, close).join('\n') };
}
