/**
 * What the person says to the browser itself: "Allow" to a question about a site, a click on our icon, a switch in the browser's own settings. No headless
 * browser shows any of these; each has a door for it, which the extension under test never sees.
 */
import { builtInHosts } from '../../../entrypoints/platform/built-in-hosts.ts';
import type { Session } from './session.ts';

/** From now on the browser answers yes when it is asked for these patterns. Firefox does so for all of them (harness/session.ts). */
export async function willAllow(session: Session, ...patterns: string[]): Promise<void> {
  if (session.engine === 'chromium') for (const pattern of patterns) await inExtensionsPage(session, 'addHostPermission', pattern);
}

/** Takes a host permission back in the browser's own settings. Chromium takes built-in sites back all together: "on specific sites", and none named. */
export async function takeBack(session: Session, pattern: string): Promise<void> {
  if (session.engine === 'chromium') {
    const builtIn = builtInHosts.includes(pattern);
    return builtIn ? inExtensionsPage(session, 'nowhere', pattern) : inExtensionsPage(session, 'removeHostPermission', pattern);
  }
  await withFirefoxRights(
    session,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     await ExtensionPermissions.remove(policy.id, { permissions: [], origins: [${JSON.stringify(pattern)}] }, policy.extension);`,
  );
}

/** What a click on the toolbar icon gives: `activeTab` for the tab in front. Chromium's popup is opened by such a click already. */
export async function grantActiveTab(session: Session): Promise<void> {
  if (session.engine === 'firefox')
    await withFirefoxRights(session, 'policy.extension.tabManager.addActiveTabPermission(window.gBrowser.selectedTab);');
}

type HostSwitch = 'addHostPermission' | 'removeHostPermission';
interface DeveloperPrivate extends Record<HostSwitch, (id: string, pattern: string) => Promise<void>> {
  updateExtensionConfiguration: (change: { extensionId: string; hostAccess: string }) => Promise<void>;
}

/** The page of Chromium on which a person would do it. */
async function inExtensionsPage(session: Session, what: HostSwitch | 'nowhere', pattern: string): Promise<void> {
  const id = [...(await session.browser.extensions()).keys()][0] as string;
  const page = await session.browser.newPage();
  await page.goto(`chrome://extensions/?id=${id}`);
  await page.evaluate(
    (name, extension, host) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
      return name === 'nowhere'
        ? developerPrivate.updateExtensionConfiguration({ extensionId: extension, hostAccess: 'ON_SPECIFIC_SITES' })
        : developerPrivate[name](extension, host);
    },
    what,
    id,
    pattern,
  );
  await page.close();
}

/** Runs `body` with Firefox's own rights, and gives back its JSON value; `policy` is our extension's. */
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
