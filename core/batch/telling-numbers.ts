/** Fewer figures than this, from the first to the last that is no nought, stand in anything: marks on an axis have two or three. */
const FIGURES = 4;
/** Smaller ones with a decimal point may be a time or a day. */
const LEAST_WITH_PART = 100;
const NUMBER = /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d{3,})(?:\.\d+)?(?![\d]|[.,]\d)/g;

/** Whether a number is nobody's by chance, wherever it stands: 1,204 and £318.48, and not 40, 61.5, 2026, 2025.26 or 12,500. */
export function isTelling(value: number): boolean {
  const whole = Math.trunc(value);
  const isYear = whole >= 1_900 && whole <= 2_100 && value - whole < 0.5;
  return !isYear && (whole === value || whole >= LEAST_WITH_PART) && String(value).replace('.', '').replace(/^0+|0+$/g, '').length >= FIGURES;
}

/** The numbers in a text that are nobody's by chance. What is parted by blanks is never one: numbers stand beside one another in tables. */
export function tellingIn(text: string): number[] {
  const found: number[] = [];
  for (const [match] of text.matchAll(NUMBER)) {
    // 01392 is no amount but part of a telephone number.
    const value = match.startsWith('0') ? 0 : Number(match.replaceAll(',', ''));
    if (isTelling(value)) found.push(value);
  }
  return found;
}
