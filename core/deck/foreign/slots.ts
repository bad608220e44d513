import { linesOf } from '../lines.ts';

const SLOT = /^[ \t]*::[ \t]*([\w-]+)[ \t]*::[ \t]*$/;
const TEMPLATE = /^[ \t]*<template\s+(?:v-slot:|#)([\w-]+)[^>]{0,200}>[ \t]*$/;

/** Slidev's slots: what follows `::right::`, or stands in `<template #right>`, is the second column. */
export interface Slots {
  /** Without the lines that name the slots. */
  text: string;
  /** The column of each line; undefined where no slot is a second column. */
  columns: (0 | 1)[] | undefined;
}

/** Finds Slidev's slots. A slide without a right-hand one has its slots below each other. */
export function readSlots(text: string): Slots {
  if (!text.includes('::') && !text.includes('<template')) return { text, columns: undefined };
  const lines = linesOf(text);
  let column: 0 | 1 = 0;
  let right = false;
  const columns = lines.map((line, index): 0 | 1 => {
    const own = line.trimEnd();
    const name = SLOT.exec(own)?.[1] ?? TEMPLATE.exec(own)?.[1];
    const closes = /^[ \t]*<\/template>$/.test(own);
    if (name !== undefined || closes) {
      lines[index] = line.slice(own.length);
      if (name === undefined) column = 0;
      else column = /right/i.test(name) || (right && /^bottom|^footer/i.test(name)) ? 1 : 0;
      right ||= column === 1;
    }
    return column;
  });
  return { text: lines.join(''), columns: right ? columns : undefined };
}
