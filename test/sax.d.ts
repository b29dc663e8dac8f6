declare module 'sax' {
  /** A parser that reports what is no well-formed XML to `onerror`. */
  export function parser(strict: boolean): {
    onerror: (error: Error) => void;
    onopentag: (tag: { name: string; attributes: Record<string, string> }) => void;
    ontext: (text: string) => void;
    write(text: string): { close(): void };
  };
}
