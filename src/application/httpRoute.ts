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
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}
