/** The smallest PNG: one white pixel. */
export const onePixel: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsoOJ6wAAAABJRU5ErkJggg==',
  'base64',
);
