/** What the bot asked of Teams. */
export interface ConnectorRequest {
  readonly kind: 'send' | 'update' | 'delete' | 'create' | 'member' | 'members' | 'meeting' | 'unknown';
  readonly method: string;
  readonly path: string;
  readonly conversation: string | undefined;
  readonly activity: Readonly<Record<string, unknown>> | undefined;
  readonly at: number;
  /** What was answered; 0 where the line was dropped. */
  status: number;
}

/** How Teams is to behave badly. */
export interface Failure {
  /** Which requests; all that send or update where absent. */
  readonly when?: (request: ConnectorRequest) => boolean;
  /** How often; once where absent. */
  readonly times?: number;
  readonly status?: number;
  readonly code?: string;
  readonly retryAfterSeconds?: number;
  /** No answer at all: `before` it was taken in, or `after`, when the message stands. */
  readonly drop?: 'before' | 'after';
}

const sending = new Set<ConnectorRequest['kind']>(['send', 'update', 'create']);

/** Failures to come, each for as often as it was asked. */
export const createFailures = () => {
  const waiting: { readonly failure: Failure; left: number }[] = [];
  return {
    add: (failure: Failure): void => {
      waiting.push({ failure, left: failure.times ?? 1 });
    },
    clear: (): void => {
      waiting.length = 0;
    },
    /** The failure that this request meets. */
    meet: (request: ConnectorRequest): Failure | undefined => {
      const met = waiting.find(
        ({ failure, left }) => left > 0 && (failure.when?.(request) ?? sending.has(request.kind)),
      );
      if (met) met.left -= 1;
      return met?.failure;
    },
  };
};
