/** Lower case and without accents, so that "cafe" finds "Café". For comparing, never for showing. */
export const plainLetters = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
