declare module 'sax' {
  /**
   * A parser that reports what is no well-formed XML to `onerror`.
   * @param options with `strictEntities`, no entity is known but the five of XML
   */
  export function parser(
    strict: boolean,
    options?: { strictEntities: boolean },
  ): {
    /** How much has been read, up to behind the tag that is told. */
    readonly position: number;
    /** How much had been read with the `<` of the tag that is told. */
    readonly startTagPosition: number;
    onerror: (error: Error) => void;
    ondoctype: () => void;
    onopentag: (tag: { name: string; attributes: Record<string, string>; isSelfClosing: boolean }) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    write(text: string): { close(): void };
  };
}
