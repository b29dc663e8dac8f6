import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { kindOf } from '../core/errors';

/**
 * The same connection, with handlers of which no error tells more than its kind. The protocol's library puts the message of an error
 * into answers and logs, and it may quote the draft. What a handler refuses by a {@link ResponseError} of its own is told as it is.
 */
export function discreet<T extends object>(connection: T): T {
  return new Proxy(connection, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'function')
        return (...args: readonly unknown[]) => Reflect.apply(value, target, args.map(hushedIfHandler));
      return typeof value === 'object' && value !== null ? discreet(value) : value;
    },
  });
}

/** The same function, which tells no more of its errors than their kind. */
function hushed<A extends readonly unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      const result = run(...args);
      if (result instanceof Promise) return result.catch(tellKind) as R;
      return result;
    } catch (error) {
      return tellKind(error);
    }
  };
}

function hushedIfHandler(argument: unknown): unknown {
  return typeof argument === 'function' ? hushed((...args) => Reflect.apply(argument, undefined, args)) : argument;
}

function tellKind(error: unknown): never {
  throw error instanceof ResponseError ? error : new ResponseError(LSPErrorCodes.RequestFailed, kindOf(error));
}
