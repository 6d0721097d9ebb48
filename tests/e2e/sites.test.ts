/** Every site that we declare, in the shape that it really has. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { builtInHosts } from '../../entrypoints/platform/built-in-hosts.ts';
import { sites } from '../../entrypoints/reader/sites/index.ts';
import { matchesPattern } from '../../entrypoints/reader/sites/match-pattern.ts';
import { marks, waitForMarks } from '../../scripts/browsers/marks.ts';
import { findingsOn } from '../../scripts/demo/findings.ts';
import { allFixtures, openFixture } from './harness/fixtures.ts';
import { checkPage } from './harness/popup.ts';
import { type Session, startSession } from './harness/session.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession(inject('engine'));
});
afterAll(() => session?.close());

describe('a declared site', () => {
  it.each(allFixtures())('$id is read where text stands, and nowhere else', async (fixture) => {
    const page = await openFixture(session, fixture);
    if (!builtInHosts.some((host) => matchesPattern(host, fixture.url))) await checkPage(session, page);
    const marked = await waitForMarks(page, fixture.found.length);
    const findings = await findingsOn(session.inside, page);
    expect(findings.map(({ rule }) => rule)).toEqual(fixture.found.map(({ rule }) => rule));
    const underlined = marked.map(({ text }) => text).join('\n');
    let from = 0;
    for (const { says } of fixture.found) {
      expect(
        underlined.indexOf(says, from),
        `"${says}" should be underlined after what stands before it; underlined is: ${underlined}`,
      ).toBeGreaterThanOrEqual(from);
      from = underlined.indexOf(says, from) + says.length;
    }
    for (const bare of fixture.not) expect(underlined).not.toContain(bare);
    await page.close();
  });

  it('has a fixture page, so that the test above meets it', () => {
    const without = sites.map(({ id }) => id).filter((id) => !allFixtures().some((fixture) => fixture.id === id));
    expect(without, 'make tests/fixtures/pages/<id>/ for these').toEqual([]);
  });
});

describe('an ordinary page of a built-in host', () => {
  it('stays as it is where nothing is declared: source code, search, settings', async () => {
    const url = 'https://github.com/BerriAI/litellm/blob/main/litellm/types/router.py';
    const source = 'message = f"No deployments available for selected model, Try again in {cooldown_time} seconds. Passed model={model}."';
    session.web.serve(url, {
      body: `<!doctype html><title>router.py</title><div class="react-code-lines"><div class="react-file-line">${source}</div></div>`,
    });
    const page = await session.open(url);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await marks(page)).toEqual([]);
    await page.close();
  });
});
