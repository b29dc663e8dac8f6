// Loaded into a process before anything else (`node --require`): whatever would open a socket, start a process or write a file is
// noted in the file that AMENDS_WATCH names, and throws.
const childProcess = require('node:child_process');
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const WRITES =
  /^(?:append|copy|cp|create|link|mk|rename|rm|symlink|truncate|unlink|utimes|lutimes|chmod|chown|lchmod|lchown|write)/;
const ASYNC_RESOURCES =
  /^(?:TCP|UDP|TLS|PROCESSWRAP|GETADDRINFO|GETNAMEINFO|QUERYWRAP|HTTPCLIENTREQUEST|HTTP2SESSION|WORKER$|PIPECONNECTWRAP|PIPESERVERWRAP)/;

/**
 * Watches this process.
 * @param {string} log the file to note in
 * @param {(call: string, first: unknown) => boolean} concerns whether a call is to be noted and refused
 * @returns {(call: string, first: unknown) => void} what notes a call
 */
function watch(log, concerns = () => true) {
  const notes = fs.openSync(log, 'a');
  const note = (call, first) => fs.writeSync(notes, `${call} ${JSON.stringify(first) ?? ''}\n`);
  const refuse = (call, first) => {
    note(call, first);
    throw new Error(`Forbidden: ${call}`);
  };
  const forbid = (owner, name, call, matters = () => true) => {
    const original = owner[name];
    if (typeof original !== 'function') return;
    owner[name] = function (...args) {
      return matters(...args) && concerns(call, args[0]) ? refuse(call, args[0]) : Reflect.apply(original, this, args);
    };
  };
  const forbidAll = (module, names) => {
    for (const name of names) forbid(require(module), name, `${module}.${name}`);
  };
  forbid(require('node:net').Socket.prototype, 'connect', 'net.Socket.connect');
  forbid(require('node:net').Server.prototype, 'listen', 'net.Server.listen');
  forbidAll('node:net', ['connect', 'createConnection', 'createServer']);
  forbidAll(
    'node:dns',
    Object.keys(require('node:dns')).filter((name) => /^(?:lookup|resolve|reverse)/.test(name)),
  );
  forbidAll('node:dns/promises', ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse', 'lookupService']);
  for (const module of ['node:http', 'node:https']) forbidAll(module, ['request', 'get', 'createServer']);
  forbidAll('node:http2', ['connect', 'createServer', 'createSecureServer']);
  forbidAll('node:tls', ['connect', 'createServer']);
  forbidAll('node:dgram', ['createSocket']);
  forbidAll('node:child_process', ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
  forbid(childProcess.ChildProcess.prototype, 'spawn', 'ChildProcess.spawn');
  for (const name of ['fetch', 'WebSocket', 'EventSource']) forbid(globalThis, name, name);
  for (const [files, label] of [
    [fs, 'fs'],
    [fs.promises, 'fs.promises'],
  ]) {
    for (const name of Object.keys(files))
      if (WRITES.test(name) && !/^(?:createReadStream|write|writeSync|writev|writevSync)$/.test(name))
        forbid(files, name, `${label}.${name}`);
    const writes = (_path, flags) => (typeof flags === 'number' ? (flags & 3) !== 0 : /[wa+]/.test(flags ?? 'r'));
    for (const name of ['open', 'openSync']) forbid(files, name, `${label}.${name}`, writes);
  }
  syncBuiltinESMExports();
  return note;
}

module.exports = { watch };

if (process.env.AMENDS_WATCH) {
  const note = watch(process.env.AMENDS_WATCH);
  // What goes past these functions still shows by the handle that it makes.
  require('node:async_hooks')
    .createHook({ init: (_id, type) => ASYNC_RESOURCES.test(type) && note('handle', type) })
    .enable();
}
