/** What Electron and the system say when a window can't open, and what a person can do about it. */
const KNOWN = [
  {
    said: /Missing X server|Unable to open X display|Failed to connect to Wayland display|platform failed to initialize/,
    means: () => `The window could not open: the display ${display()} does not answer. Check DISPLAY or WAYLAND_DISPLAY, or unset both to use the command line.`,
  },
  {
    said: /error while loading shared libraries: (\S+):/,
    means: (/** @type {RegExpExecArray} */ found) => `Electron needs a system library that is not here: ${found[1]}. On Debian and Ubuntu: sudo apt-get install libgtk-3-0 libnss3 libasound2 libgbm1`,
  },
  {
    said: /SUID sandbox helper|No usable sandbox/,
    means: () => 'Electron found no usable sandbox: this system forbids it to ordinary programs. On Ubuntu: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  },
];

const display = () => process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

/**
 * @param {string} said what Electron wrote to standard error
 * @returns {string | undefined} undefined when it is none of the known reasons
 */
export function whyItDidNotOpen(said) {
  for (const { said: pattern, means } of KNOWN) {
    const found = pattern.exec(said);
    if (found) return means(found);
  }
  return undefined;
}
