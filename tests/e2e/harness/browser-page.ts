/** The browser's own page of extensions, on which a person switches one off, or gives and takes a site. */
import type { Session } from './session.ts';

/** What that page of Chromium may call. */
export interface ChromiumPage {
  developerPrivate: {
    addHostPermission: (id: string, pattern: string) => Promise<void>;
    removeHostPermission: (id: string, pattern: string) => Promise<void>;
    updateExtensionConfiguration: (change: {
      extensionId: string;
      hostAccess?: string;
      fileAccess?: boolean;
      incognitoAccess?: boolean;
    }) => Promise<void>;
    updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void>;
  };
  management: { setEnabled: (id: string, enabled: boolean) => Promise<void> };
}

/** Runs `act` there; its text must stand alone. Chromium only. */
export async function inExtensionsPage<A extends unknown[]>(
  session: Session,
  act: (api: ChromiumPage, id: string, ...args: A) => Promise<void>,
  ...args: A
): Promise<void> {
  const id = [...(await session.browser.extensions()).keys()][0] as string;
  const page = await session.browser.newPage();
  await page.goto(`chrome://extensions/?id=${id}`);
  await page.evaluate(`(${act})(chrome, ...${JSON.stringify([id, ...args])})`);
  await page.close();
}

/** Runs `body` with Firefox's own rights, and gives back its JSON value; `policy` is our extension's. Firefox only. */
export async function withFirefoxRights(session: Session, body: string): Promise<unknown> {
  const { connection } = session.browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> };
  };
  const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })).result as {
    contexts: { context: string }[];
  };
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (async () => {
      const policy = WebExtensionPolicy.getActiveExtensions().find(({ name }) => name.includes('LiteLLM'));
      ${body}
    })()))()`,
    awaitPromise: true,
    target: { context: contexts[0]?.context },
  });
  if (result.type === 'exception') throw new Error((result as { exceptionDetails?: { text: string } }).exceptionDetails?.text);
  const { value } = (result as { result?: { value?: unknown } }).result ?? {};
  return typeof value === 'string' ? JSON.parse(value) : undefined;
}
