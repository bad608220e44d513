/** Lower case, without accents and with straight quotes, so that "cafe" finds "Café" and "can't" finds "can’t". For comparing, never for showing. */
export const plainLetters = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').toLowerCase();
