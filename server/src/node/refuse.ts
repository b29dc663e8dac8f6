// Stands in the bundles for Node's `net`, and in the server's for `child_process` too. The library of the protocol would use them for
// sockets, and to look for another Node; Amends speaks over stdio or a parent's channel alone.

/** Takes the place of a function that would open a socket or start a process. Always throws. */
function refuse(): never {
  throw new Error('Amends opens no socket and starts no process. Run the server with --stdio.');
}

export { refuse as createConnection, refuse as createServer, refuse as fork, refuse as spawn, refuse as spawnSync };
