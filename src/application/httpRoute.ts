/** A route that the server offers beside `/api/messages`, free of the server's own library. */
export interface HttpRoute {
  readonly method: 'GET' | 'POST';
  /** With `:name` for a part that varies. */
  readonly path: string;
  answer(request: HttpRequest): Promise<HttpAnswer>;
}

export interface HttpRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The address of the other end. */
  readonly remoteAddress: string;
  /** Reads the body as text, at most so many bytes; undefined where it is longer, or the other end hung up. */
  text(mostBytes: number): Promise<string | undefined>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Instead of a body: an answer that goes on until either end closes it. */
  readonly stream?: (out: HttpStream) => void;
}

/** The open end of an answer that goes on. */
export interface HttpStream {
  /** False where nothing more can be written: it is closed, or the other end reads too slowly to keep up. */
  write(text: string): boolean;
  close(): void;
  /** Calls back once, when it is closed by whichever end. */
  onClose(listener: () => void): void;
}
