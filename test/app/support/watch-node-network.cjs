// Loaded into the app's main process before the app: writes down every host that Node connects to.
// Chromium's log of the network doesn't know of these.
const { appendFileSync } = require('node:fs');
const net = require('node:net');
const { join } = require('node:path');

const log = join(__dirname, 'node-net.log');
const connect = net.Socket.prototype.connect;

/** @this {import('node:net').Socket} @param {any[]} args */
net.Socket.prototype.connect = function (...args) {
  // Node calls itself with the arguments already gathered in an array.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const { host = 'localhost', port, path } = typeof first === 'object' ? first : { port: first, host: second };
  if (!path) appendFileSync(log, `connect ${host}:${port}\n`);
  return Reflect.apply(connect, this, args);
};
