import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program with our own terminal and hands signals on to it.
 * @returns its exit code, 128 + number when a signal ended it, as a shell would say.
 */
export function runChild(command, args, options) {
  const child = spawn(command, args, options);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const handlers = signals.map(function (signal) {
    const handler = function () {
      child.kill(signal);
    };
    process.on(signal, handler);
    return handler;
  });
  const exited = new Promise(function (resolve) {
    child.once('error', function (error) {
      process.stderr.write(command + ' could not be run: ' + error.message + '\n');
      resolve(1);
    });
    child.once('exit', function (code, signal) {
      resolve(code === null ? 128 + constants.signals[signal] : code);
    });
  });
  return {
    stop: function () {
      child.kill('SIGTERM');
    },
    exited: exited.finally(function () {
      signals.forEach(function (signal, index) {
        process.off(signal, handlers[index]);
      });
    }),
  };
}
