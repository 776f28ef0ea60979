import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { z } from 'zod';
import { filledManifest, readInstallation } from '../../scripts/appPackage/filledManifest.ts';
import { zipArchive } from '../../scripts/appPackage/zipArchive.ts';

const file = (name: string) => readFileSync(new URL(`../../appPackage/${name}`, import.meta.url));
const installation = {
  appId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  publicUrl: 'https://bot.lindebeek.example',
};
const manifestText = filledManifest(file('manifest.json').toString(), installation);

const command = z.object({ title: z.string(), description: z.string() });
const manifestForm = z.object({
  id: z.string(),
  developer: z.object({ privacyUrl: z.string(), termsOfUseUrl: z.string(), name: z.string() }),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  bots: z.array(
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(command) })),
    }),
  ),
  supportsChannelFeatures: z.string(),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string() }),
  authorization: z.object({
    permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })) }),
  }),
});
const manifest = manifestForm.parse(JSON.parse(manifestText));
const english = z.record(z.string(), z.string()).parse(JSON.parse(file('en.json').toString()));

describe('the manifest', () => {
  test('fits its schema, once filled in', async () => {
    const json = JSON.parse(manifestText) as TeamsManifest;
    expect(await AppManifestUtils.validateAgainstSchema(json)).toEqual([]);
    const broken = { ...json, accentColor: 'groen' } as TeamsManifest;
    expect(await AppManifestUtils.validateAgainstSchema(broken)).not.toEqual([]);
  });

  test('leaves no placeholder and names this installation everywhere', () => {
    expect(manifestText).not.toContain('${{');
    expect(manifest.bots[0]?.botId).toBe(installation.appId);
    expect(manifest.webApplicationInfo.id).toBe(installation.appId);
    expect(manifest.validDomains).toEqual(['bot.lindebeek.example']);
    expect(manifest.developer.privacyUrl).toBe('https://bot.lindebeek.example/privacy');
    expect(manifest.developer.termsOfUseUrl).toBe('https://bot.lindebeek.example/terms');
  });

  test('lets the bot hear the chat where it is installed, in a chat, a meeting and a channel', () => {
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'groupChat', 'team']);
    // A team scope without this is refused by Teams, and the schema does not say so.
    expect(manifest.supportsChannelFeatures).toBe('tier1');
    const permissions = manifest.authorization.permissions.resourceSpecific;
    expect(permissions).toContainEqual({ name: 'ChatMessage.Read.Chat', type: 'Application' });
    expect(permissions).toContainEqual({ name: 'ChannelMessage.Read.Group', type: 'Application' });
    expect(permissions).toContainEqual({ name: 'OnlineMeetingParticipant.Read.Chat', type: 'Application' });
  });

  test('has at most three lists of twelve commands, without a slash, help among each', () => {
    const lists = manifest.bots[0]?.commandLists ?? [];
    expect(lists.flatMap(({ scopes }) => scopes).sort()).toEqual(['groupChat', 'personal', 'team']);
    for (const { commands } of lists) {
      expect(commands.length).toBeLessThanOrEqual(12);
      expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length);
      expect(commands.map(({ title }) => title)).toContain('help');
      for (const { title, description } of commands) {
        expect(title).toMatch(/^[a-z]{1,32}$/);
        // Teams cuts what is longer.
        expect(description.length).toBeLessThanOrEqual(128);
      }
    }
  });

  test('keeps its texts within what the store takes', () => {
    expect(manifest.name.short.length).toBeLessThanOrEqual(30);
    expect(manifest.name.full.length).toBeLessThanOrEqual(100);
    expect(manifest.description.short.length).toBeLessThanOrEqual(80);
    expect(manifest.description.full.length).toBeLessThanOrEqual(4000);
    expect(manifest.developer.name.length).toBeLessThanOrEqual(32);
  });
});

describe('the English texts', () => {
  test('cover every text of the manifest', () => {
    const keys = (manifest.bots[0]?.commandLists ?? []).flatMap(({ commands }, list) =>
      commands.flatMap((_, index) =>
        ['title', 'description'].map((key) => `bots[0].commandLists[${list}].commands[${index}].${key}`),
      ),
    );
    const texts = ['$schema', 'name.short', 'name.full', 'description.short', 'description.full', ...keys];
    expect(Object.keys(english).sort()).toEqual(texts.sort());
  });

  test('fit the schema for languages, offline', () => {
    const schema = new URL(
      '../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
      import.meta.url,
    );
    const form = z
      .object({
        properties: z.record(z.string(), z.object({ maxLength: z.number().optional() })),
        patternProperties: z.record(z.string(), z.object({ maxLength: z.number().optional() })),
      })
      .parse(JSON.parse(readFileSync(schema, 'utf8')));
    const rules = [
      ...Object.entries(form.properties).map(([key, rule]) => ({
        fits: (name: string) => name === key,
        rule,
      })),
      ...Object.entries(form.patternProperties).map(([pattern, rule]) => ({
        fits: (name: string) => new RegExp(pattern).test(name),
        rule,
      })),
    ];
    for (const [key, text] of Object.entries(english)) {
      const rule = rules.find(({ fits }) => fits(key))?.rule;
      expect([key, rule !== undefined]).toEqual([key, true]);
      expect(text.length).toBeLessThanOrEqual(rule?.maxLength ?? 4000);
    }
    for (const [key, text] of Object.entries(english))
      if (key.endsWith('.title')) expect(text).toMatch(/^[a-z ]{1,32}$/);
  });
});

/** The pixels of an 8-bit RGB or RGBA PNG without interlacing, each as [red, green, blue, alpha]. */
const readPng = (png: Buffer) => {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(png[24]).toBe(8);
  const channels = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.subarray(at + 4, at + 8).toString() === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const bytes = Buffer.alloc(stride * height);
  const value = (row: number, column: number) =>
    row < 0 || column < 0 ? 0 : (bytes[row * stride + column] ?? 0);
  const paeth = (left: number, up: number, corner: number) => {
    const guess = left + up - corner;
    return [left, up, corner].reduce((best, one) =>
      Math.abs(guess - one) < Math.abs(guess - best) ? one : best,
    );
  };
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)];
    for (let column = 0; column < stride; column += 1) {
      const left = value(row, column - channels);
      const up = value(row - 1, column);
      const corner = column < channels ? 0 : value(row - 1, column - channels);
      const predicted = [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter ?? 0] ?? 0;
      bytes[row * stride + column] = ((raw[row * (stride + 1) + 1 + column] ?? 0) + predicted) & 0xff;
    }
  }
  const pixels = Array.from({ length: width * height }, (_, index) => [
    ...bytes.subarray(index * channels, index * channels + channels),
    ...(channels === 3 ? [255] : []),
  ]);
  return { width, height, pixels };
};

describe('the icons', () => {
  test('in colour: 192 by 192, filled to its corners', () => {
    const { width, height, pixels } = readPng(file('color.png'));
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
    expect(new Set(pixels.map(String)).size).toBeGreaterThan(3);
  });

  test('in outline: 32 by 32, white on nothing', () => {
    const { width, height, pixels } = readPng(file('outline.png'));
    expect([width, height]).toEqual([32, 32]);
    const drawn = pixels.filter(([, , , alpha = 0]) => alpha > 0);
    expect(drawn.length).toBeGreaterThan(150);
    expect(drawn.length).toBeLessThan(32 * 32 * 0.7);
    expect(pixels[0]?.[3]).toBe(0);
    expect(drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
  });
});

describe('what is missing is said in one sentence', () => {
  const missing = (environment: Record<string, string>) => {
    const reading = readInstallation(environment);
    return reading.ok ? 'nothing' : reading.missing;
  };
  const whole = { MicrosoftAppId: installation.appId, PUBLIC_URL: installation.publicUrl };

  test.each<[string, Record<string, string>, RegExp]>([
    ['both', {}, /^Set MicrosoftAppId and PUBLIC_URL first: [^.]+\.$/],
    ['the id', { PUBLIC_URL: whole.PUBLIC_URL }, /^Set MicrosoftAppId first: [^.]+\.$/],
    ['the address', { MicrosoftAppId: whole.MicrosoftAppId }, /^Set PUBLIC_URL first: [^.]+\.$/],
    ['a real id', { ...whole, MicrosoftAppId: 'mijn-bot' }, /^MicrosoftAppId must be/],
    ['https', { ...whole, PUBLIC_URL: 'http://localhost:3978' }, /^PUBLIC_URL must be an https address/],
    ['nothing', whole, /^nothing$/],
  ])('%s', (_, environment, sentence) => {
    expect(missing(environment)).toMatch(sentence);
  });

  test('a slash at the end of the address does no harm', () => {
    const reading = readInstallation({ ...whole, PUBLIC_URL: `${whole.PUBLIC_URL}/` });
    expect(reading).toEqual({ ok: true, installation });
  });
});

describe('the archive', () => {
  const files = [
    { name: 'manifest.json', bytes: Buffer.from(manifestText) },
    { name: 'leeg.txt', bytes: Buffer.alloc(0) },
    { name: 'color.png', bytes: file('color.png') },
  ];

  /** Reads an archive by its central directory, as an unzipping program does. */
  const readZip = (zip: Buffer) => {
    const end = zip.length - 22;
    expect(zip.readUInt32LE(end)).toBe(0x06054b50);
    let at = zip.readUInt32LE(end + 16);
    return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
      expect(zip.readUInt32LE(at)).toBe(0x02014b50);
      const size = zip.readUInt32LE(at + 20);
      const nameLength = zip.readUInt16LE(at + 28);
      const local = zip.readUInt32LE(at + 42);
      const name = zip.subarray(at + 46, at + 46 + nameLength).toString();
      expect(zip.readUInt32LE(local)).toBe(0x04034b50);
      const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      at += 46 + nameLength;
      return { name, bytes: zip.subarray(begin, begin + size) };
    });
  };

  test('holds every file, whole', () => {
    expect(readZip(zipArchive(files))).toEqual(files);
  });

  test('is the same for the same files', () => {
    expect(zipArchive(files).equals(zipArchive(files))).toBe(true);
  });

  const unzip = (() => {
    try {
      execFileSync('unzip', ['-v'], { stdio: 'ignore' });
      return test;
    } catch {
      return test.skip;
    }
  })();
  unzip('passes the check of an unzipping program, where there is one', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'zip-')), 'a.zip');
    writeFileSync(path, zipArchive(files));
    expect(execFileSync('unzip', ['-t', path]).toString()).toContain('No errors detected');
  });
});
