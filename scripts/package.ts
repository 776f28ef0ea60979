import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { filledManifest, readInstallation } from './appPackage/filledManifest.ts';
import { zipArchive } from './appPackage/zipArchive.ts';

const source = new URL('../appPackage/', import.meta.url);
const target = new URL('../build/debattafel.zip', import.meta.url);

const stop = (reason: string): never => {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
};

const reading = readInstallation(process.env);
if (!reading.ok) stop(reading.missing);
else {
  const manifest = filledManifest(
    readFileSync(new URL('manifest.json', source), 'utf8'),
    reading.installation,
  );
  const problems = await AppManifestUtils.validateAgainstSchema(JSON.parse(manifest) as TeamsManifest);
  if (problems.length > 0) stop(`The manifest does not fit its schema: ${problems.join('; ')}`);

  const files = ['en.json', 'color.png', 'outline.png'].map((name) => ({
    name,
    bytes: readFileSync(new URL(name, source)),
  }));
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, zipArchive([{ name: 'manifest.json', bytes: Buffer.from(manifest) }, ...files]));
  process.stdout.write(
    `${fileURLToPath(target)} is ready: upload it in Teams under Apps, Manage your apps.\n`,
  );
}
