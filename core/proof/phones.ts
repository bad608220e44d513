/** A telephone number as people write it: from 0 or + on, in any groups. */
const WRITTEN = /(?<![\w.+])(?:\+|\(?0)[\d()\s.\-‐‑–/]{7,24}\d(?!\w)/g;
const FEWEST = 9;
const MOST = 15;

/** Digits alone, with 0 for the country's own code, so that +44 7700 900123, 0044 7700… and 07700… are one. */
function normalise(written: string): string {
  const digits = written.replace(/\(0\)/g, '').replace(/\D/g, '');
  if (written.startsWith('+')) return digits.startsWith('44') ? `0${digits.slice(2)}` : `00${digits}`;
  return digits.startsWith('0044') ? `0${digits.slice(4)}` : digits;
}

const isPhone = (digits: string): boolean => digits.length >= FEWEST && digits.length <= MOST && !/^0+$/.test(digits);

/** The telephone numbers in a text, each as its digits. */
export function phonesIn(text: string): string[] {
  if (!/\d.*\d.*\d/s.test(text)) return [];
  return [...text.matchAll(WRITTEN)].map(([written]) => normalise(written)).filter(isPhone);
}

/** The same of a number in a cell, where a sheet drops the first 0. */
export const phoneOfNumber = (value: number): string | undefined => {
  const digits = `0${value}`;
  return Number.isSafeInteger(value) && value > 0 && digits.length >= FEWEST + 1 && digits.length <= MOST ? digits : undefined;
};
