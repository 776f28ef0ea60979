import { crc32 } from 'node:zlib';

/** A file in an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const version = 20;
/** Names are UTF-8 (bit 11 of the flags). */
const utf8Names = 0x0800;
/** 1 January 1980, 00:00, the earliest that the format knows: the same files give the same archive. */
const dosDate = 0x0021;

const localHeader = (name: Buffer, bytes: Uint8Array): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(utf8Names, 6);
  header.writeUInt16LE(dosDate, 12);
  header.writeUInt32LE(crc32(bytes), 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt32LE(bytes.length, 22);
  header.writeUInt16LE(name.length, 26);
  return header;
};

const directoryEntry = (name: Buffer, bytes: Uint8Array, offset: number): Buffer => {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(version, 4);
  localHeader(name, bytes).copy(entry, 6, 4, 28);
  entry.writeUInt32LE(offset, 42);
  return entry;
};

const endOfDirectory = (files: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
};

/**
 * A zip archive of a few small files, stored as they are (PKWARE APPNOTE 6.3, method 0): Teams asks for a zip,
 * and icons do not get smaller by packing.
 */
export const zipArchive = (files: readonly ArchivedFile[]): Buffer => {
  const contents: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const encoded = Buffer.from(name, 'utf8');
    contents.push(localHeader(encoded, bytes), encoded, bytes);
    directory.push(directoryEntry(encoded, bytes, offset), encoded);
    offset += 30 + encoded.length + bytes.length;
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([...contents, entries, endOfDirectory(files.length, entries.length, offset)]);
};
