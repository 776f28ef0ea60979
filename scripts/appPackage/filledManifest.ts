/** What the manifest needs to know of this installation. */
export interface Installation {
  /** `MicrosoftAppId`: the bot's id in Entra. */
  readonly appId: string;
  /** `PUBLIC_URL`, without a slash at its end. */
  readonly publicUrl: string;
}

/** The installation as the settings describe it, or one sentence that says what is missing. */
export const readInstallation = (
  environment: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly installation: Installation }
  | { readonly ok: false; readonly missing: string } => {
  const appId = environment.MicrosoftAppId?.trim() ?? '';
  const publicUrl = (environment.PUBLIC_URL?.trim() ?? '').replace(/\/+$/, '');
  const unset = [...(appId === '' ? ['MicrosoftAppId'] : []), ...(publicUrl === '' ? ['PUBLIC_URL'] : [])];
  if (unset.length > 0)
    return {
      ok: false,
      missing: `Set ${unset.join(' and ')} first: Teams needs to know which bot this is and where it lives.`,
    };
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId))
    return {
      ok: false,
      missing:
        'MicrosoftAppId must be the application id from Entra, such as 00000000-0000-0000-0000-000000000000.',
    };
  if (!URL.canParse(publicUrl) || new URL(publicUrl).protocol !== 'https:')
    return {
      ok: false,
      missing:
        'PUBLIC_URL must be an https address, such as https://debattafel.example.be: Teams takes no other.',
    };
  return { ok: true, installation: { appId: appId.toLowerCase(), publicUrl } };
};

/** The text of `appPackage/manifest.json` with its placeholders, a name in `${{ }}`, filled in. */
export const filledManifest = (template: string, { appId, publicUrl }: Installation): string => {
  const values: Readonly<Record<string, string>> = {
    MicrosoftAppId: appId,
    PUBLIC_URL: publicUrl,
    PUBLIC_HOST: new URL(publicUrl).host,
  };
  return template.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder);
};
