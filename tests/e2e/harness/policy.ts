/** What a page of ours did against its own policy since it was opened. */
import type { Page } from 'puppeteer-core';
import { withFirefoxRights } from './browser-page.ts';
import type { Session } from './session.ts';

export async function violationsOf(session: Session, page: Page): Promise<string[]> {
  if (session.engine === 'chromium') {
    return page.evaluate(async () => {
      // Buffered: what happened before anybody looked is told too.
      const reports: string[] = [];
      const observer = new ReportingObserver((list) => reports.push(...list.map(({ body }) => JSON.stringify(body))), {
        types: ['csp-violation'],
        buffered: true,
      });
      observer.observe();
      await new Promise((resolve) => setTimeout(resolve, 300));
      observer.disconnect();
      return reports;
    });
  }
  // Firefox writes them into its own console alone.
  const said = await withFirefoxRights(
    session,
    `return Services.console.getMessageArray()
       .filter((message) => message instanceof Ci.nsIScriptError && message.category.startsWith('CSP') && message.sourceName?.startsWith('moz-extension:'))
       .map(({ errorMessage }) => errorMessage);`,
  );
  return said as string[];
}
