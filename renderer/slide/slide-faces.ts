const FACES = ['400 32px', 'italic 400 32px', '700 32px', 'italic 700 32px'].map((face) => `${face} "Atkinson Hyperlegible Next"`);

let ready = false;

/** Whether text can be measured now. */
export const slideFacesReady = (): boolean => ready;

/** Waits until text can be measured. A face that can't be loaded is done without. */
export async function slideFaces(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
  ready = true;
}
