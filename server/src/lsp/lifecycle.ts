import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  type Message,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** The name under which a request out of its turn goes on, to be refused. */
const REFUSED = '$/amends/refused';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/**
 * What {@link Connection} is to be made with, so that a client is held to the order of LSP: before `initialize`, which comes once,
 * and after `shutdown`, requests are refused and notifications dropped; `exit` always counts. Stands together with {@link refuse}.
 */
export function inTurn(): ConnectionOptions {
  let stage: 'new' | 'serving' | 'down' = 'new';
  const refusalOf = (method: string): Refusal | undefined => {
    if (stage === 'down') return { code: ErrorCodes.InvalidRequest, message: 'The server has been shut down.' };
    if (method === 'initialize' && stage === 'serving')
      return { code: ErrorCodes.InvalidRequest, message: 'The server has been initialized.' };
    return method === 'initialize' || stage === 'serving'
      ? undefined
      : { code: ErrorCodes.ServerNotInitialized, message: 'The server waits for initialize.' };
  };
  return {
    messageStrategy: {
      handleMessage(message, next) {
        if (!isCall(message) || message.method === 'exit' || message.method === '$/cancelRequest') return next(message);
        const refusal = refusalOf(message.method);
        if (refusal && isRequest(message)) return next({ ...message, method: REFUSED, params: refusal } as Message);
        if (refusal) return undefined;
        if (isRequest(message) && message.method === 'initialize') stage = 'serving';
        if (isRequest(message) && message.method === 'shutdown') stage = 'down';
        return next(message);
      },
    },
  };
}

/** Has a connection refuse what {@link inTurn} finds out of its turn. */
export function refuse(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, message }: Refusal) => new ResponseError(code, message));
}

function isCall(message: Message): message is RequestMessage | NotificationMessage {
  return 'method' in message;
}

function isRequest(message: RequestMessage | NotificationMessage): message is RequestMessage {
  return 'id' in message;
}
