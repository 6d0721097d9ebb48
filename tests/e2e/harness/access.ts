/**
 * What the person says to the browser itself: "Allow" to a question about a site, a click on our icon, a switch in the browser's own settings. No headless
 * browser shows any of these; each has a door for it, which the extension under test never sees.
 */
import { builtInHosts } from '../../../entrypoints/platform/built-in-hosts.ts';
import { inExtensionsPage, withFirefoxRights } from './browser-page.ts';
import type { Session } from './session.ts';

/** From now on the browser answers yes when it is asked for these patterns. Firefox does so for all of them (harness/session.ts). */
export async function willAllow(session: Session, ...patterns: string[]): Promise<void> {
  if (session.engine === 'firefox') return;
  for (const pattern of patterns)
    await inExtensionsPage(session, (api, id, host: string) => api.developerPrivate.addHostPermission(id, host), pattern);
}

/** Takes a host permission back in the browser's own settings. Chromium takes built-in sites back all together: "on specific sites", and none named. */
export async function takeBack(session: Session, pattern: string): Promise<void> {
  if (session.engine === 'chromium') {
    if (builtInHosts.includes(pattern))
      return inExtensionsPage(session, ({ developerPrivate }, extensionId) =>
        developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' }),
      );
    return inExtensionsPage(session, (api, id, host: string) => api.developerPrivate.removeHostPermission(id, host), pattern);
  }
  await withFirefoxRights(
    session,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     await ExtensionPermissions.remove(policy.id, { permissions: [], origins: [${JSON.stringify(pattern)}] }, policy.extension);`,
  );
}

/** Without it Chromium switches an unpacked extension off when it is loaded anew or the browser starts again, and a click on its icon ends the browser. */
export async function developerMode(session: Session): Promise<void> {
  await inExtensionsPage(session, ({ developerPrivate }) => developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
}

/** "Allow access to file URLs", switched in the browser's own settings, as a person finds it in Chromium: it loads the extension anew. */
export async function allowFiles(session: Session, allowed: boolean): Promise<void> {
  await developerMode(session);
  await inExtensionsPage(
    session,
    ({ developerPrivate }, extensionId, fileAccess: boolean) => developerPrivate.updateExtensionConfiguration({ extensionId, fileAccess }),
    allowed,
  );
}

/** What a click on the toolbar icon gives: `activeTab` for the tab in front. Chromium's popup is opened by such a click already. */
export async function grantActiveTab(session: Session): Promise<void> {
  if (session.engine === 'firefox')
    await withFirefoxRights(session, 'policy.extension.tabManager.addActiveTabPermission(window.gBrowser.selectedTab);');
}
