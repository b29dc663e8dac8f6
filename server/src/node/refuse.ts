// Stands in the bundles for Node's `net`, and in the server's for `child_process`, `crypto` and `fs/promises` too. The libraries would use
// them for sockets and the names of pipes, to look for another Node, and to fetch their texts; Amends speaks over stdio or a parent's
// channel alone. Two of them take longer to load than the libraries themselves.

/** Takes the place of a function that would open a socket, start a process or fetch something. Always throws. */
function refuse(): never {
  throw new Error('Amends opens no socket, starts no process and fetches nothing. Run the server with --stdio.');
}

export {
  refuse as createConnection,
  refuse as createServer,
  refuse as fork,
  refuse as randomBytes,
  refuse as readFile,
  refuse as spawn,
  refuse as spawnSync,
};
