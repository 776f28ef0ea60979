import type { IncomingMessage, ServerResponse } from 'node:http';

/** A file that came to somebody's drive. */
export interface DrivenFile {
  readonly bytes: Buffer;
  readonly contentType: string | undefined;
  readonly range: string | undefined;
}

/** Where Teams lets a bot put a file, as `fileConsent/invoke` tells it. */
export interface UploadInfo {
  readonly name: string;
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** People's own files behind Teams: it gives places to put one, and takes each once. */
export const createDrive = () => {
  const files = new Map<string, DrivenFile>();
  let attempts = 0;
  let failing: number | undefined;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    attempts += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const id = new URL(request.url ?? '/', 'http://fake').pathname.replace('/drive/', '');
    const taken = files.has(id);
    const status = failing ?? (request.method !== 'PUT' ? 405 : taken ? 404 : 201);
    if (status === 201)
      files.set(id, {
        bytes: Buffer.concat(chunks),
        contentType: request.headers['content-type'],
        range: request.headers['content-range'],
      });
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end('{}');
  };

  return {
    handle,
    /** By the unique id of the place. */
    files: files as ReadonlyMap<string, DrivenFile>,
    /** How often something was sent here, taken or not. */
    attempts: (): number => attempts,
    /** From now on every file is answered so; `undefined` makes it well again. */
    fail: (status: number | undefined): void => {
      failing = status;
    },
    /** A new place for a file of this name. */
    place: (base: string, name: string): UploadInfo => {
      const uniqueId = crypto.randomUUID();
      return {
        name,
        uploadUrl: `${base}/drive/${uniqueId}`,
        contentUrl: `https://drive.example/personal/${name}`,
        uniqueId,
        fileType: name.split('.').at(-1) ?? '',
      };
    },
  };
};
