import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

/** A file inside a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const deflated = promisify(deflateRaw);

/** 1 January 1980, as MS-DOS writes a date: the same entries give the same bytes. */
const noDate = 0x0021;
/** Names in UTF-8. */
const flags = 0x0800;
const deflate = 8;
const version = 20;

interface Stored {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly size: number;
  readonly checksum: number;
  readonly offset: number;
}

/** The fields that a local header and the central directory share (PKWARE's APPNOTE, 4.3.7 and 4.3.12). */
const sharedFields = ({ name, packed, size, checksum }: Omit<Stored, 'offset'>): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(deflate, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(noDate, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const localHeader = (entry: Omit<Stored, 'offset'>): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), sharedFields(entry), entry.name]);

const directoryEntry = (entry: Stored): Buffer => {
  const place = Buffer.alloc(14);
  place.writeUInt32LE(entry.offset, 10);
  const versionMadeBy = Buffer.from([version, 0]);
  return Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    versionMadeBy,
    sharedFields(entry),
    place,
    entry.name,
  ]);
};

/** A ZIP archive of a few files, each packed on a thread of its own. Up to 4 GB in all. */
export const zip = async (entries: readonly ZipEntry[]): Promise<Buffer> => {
  const parts: Buffer[] = [];
  const stored: Stored[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const packed = await deflated(bytes);
    const entry = { name: Buffer.from(name, 'utf8'), packed, size: bytes.length, checksum: crc32(bytes) };
    const header = localHeader(entry);
    stored.push({ ...entry, offset });
    parts.push(header, packed);
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(stored.map(directoryEntry));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(stored.length, 8);
  end.writeUInt16LE(stored.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
};
