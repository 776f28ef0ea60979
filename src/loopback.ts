/**
 * Whether a host name is this machine itself: the only place from which a bot without an app id, which
 * checks no token, may be spoken to. Takes the name as in a URL or a `Host` header, without a port.
 */
export const isLoopbackHost = (host: string): boolean => {
  const name = host.toLowerCase();
  return (
    name === 'localhost' ||
    name === '[::1]' ||
    name === '::1' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
  );
};

/** The same for the address of the other end of a connection. */
export const isLoopbackAddress = (address: string): boolean =>
  isLoopbackHost(address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address);
