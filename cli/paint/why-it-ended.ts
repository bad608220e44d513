import { AppError } from '../../core/errors.ts';

/** What Electron and the system say when it can't run, and what a person can do about it. */
const KNOWN: readonly { said: RegExp; hint: (found: RegExpExecArray) => string }[] = [
  {
    said: /error while loading shared libraries: (\S+):/,
    hint: ([, library]) => `A system library is not here: ${library}. On Debian and Ubuntu: sudo apt-get install libgtk-3-0 libnss3 libasound2 libgbm1`,
  },
  {
    said: /SUID sandbox helper|No usable sandbox/,
    hint: () => 'This system forbids Electron its sandbox. On Ubuntu: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  },
  { said: /EACCES/, hint: () => 'This user may not run it.' },
];

/** Why an Electron that was started to paint did not, in words. */
export function whyItEnded(said: string): AppError {
  const hints = KNOWN.flatMap(({ said: pattern, hint }) => {
    const found = pattern.exec(said);
    return found === null ? [] : [hint(found)];
  });
  return new AppError('internal', 'Electron, which draws PDFs and pictures, ended before it was done. No file was written.', hints[0] ?? 'Try again. PowerPoint files need no Electron.');
}
