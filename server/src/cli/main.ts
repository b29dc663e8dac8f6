import '../node/native-regexps';
import { run } from './run';

// Setting the code, not exiting, lets a pipe take all of the output.
run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
process.stdout.on('error', () => {});
