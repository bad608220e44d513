import type { LocalFigure } from '../branch/model.ts';

/** What a branch has now of a figure, as a number; undefined where it has none. */
export const numberIn = (figures: Readonly<Record<string, LocalFigure>> | undefined, id: string): number | undefined => {
  const value = figures !== undefined && Object.hasOwn(figures, id) ? figures[id]?.value : undefined;
  return typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value.replaceAll(',', ''))) ? Number(value.replaceAll(',', '')) : undefined;
};
