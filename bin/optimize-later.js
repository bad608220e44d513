const { setFlagsFromString } = require('node:v8');

/**
 * Has V8 wait longer before it optimizes code on threads of its own, which for a program that is done within a second costs the
 * computer more than it gains. That is a matter of Node 20's V8: later ones have no such flag and would say so on stderr. What
 * V8 compiles is kept under its flags, so whatever keeps it calls this as well.
 * @param {number} budget how much bytecode a function runs before it is looked at: 67,584 if not said
 */
exports.optimizeLater = (budget) => {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${budget}`);
};
