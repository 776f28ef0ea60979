import { isLoopbackAddress, isLoopbackHost } from '../loopback.ts';

/**
 * The fence around local mode. Without an app id no token is checked, so whatever is not certainly this
 * machine talking to itself stays out: not the network, not a proxy's guests, not a web page that found the port.
 */

/** The only address on which a bot in local mode listens. */
export const localBindAddress = '127.0.0.1';

/** Of a request, what the fence looks at; header names in lower case. */
export interface Approach {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly remoteAddress: string;
}

const hostName = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d+)?$/i;

/** Whether the `Host` header names this machine. A page can make a name of its own point here, not change this. */
const isLocalHostHeader = (host: string | undefined): boolean => {
  const name = hostName.exec(host ?? '')?.[1];
  return name !== undefined && isLoopbackHost(name);
};

const isLocalOrigin = (origin: string | undefined): boolean =>
  origin === undefined || (URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname));

/** Whether a proxy brought the request: then it comes from who knows where. */
export const wasForwarded = ({ headers }: Approach): boolean =>
  Object.entries(headers).some(
    ([name, value]) => value !== undefined && (name === 'forwarded' || name.startsWith('x-forwarded-')),
  );

/** Whether a request may come in while the bot is in local mode. */
export const isInsideFence = (approach: Approach): boolean =>
  isLoopbackAddress(approach.remoteAddress) &&
  isLocalHostHeader(approach.headers.host) &&
  isLocalOrigin(approach.headers.origin) &&
  !wasForwarded(approach);

/** Whether the bot may send its words to this address while it is in local mode. */
export const isLocalServiceUrl = (serviceUrl: string | undefined): boolean => {
  if (serviceUrl === undefined || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname } = new URL(serviceUrl);
  return (protocol === 'http:' || protocol === 'https:') && isLoopbackHost(hostname);
};
