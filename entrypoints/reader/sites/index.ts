import { builtInHosts } from '../../platform/built-in-hosts.ts';
import { generic } from './generic.ts';
import { githubActions, githubGists, githubLogFiles, githubThreads } from './github.ts';
import { matchesPattern } from './match-pattern.ts';
import { rawText } from './raw-text.ts';
import type { Site } from './site.ts';
import { stackExchange } from './stack-exchange.ts';

/** The first that matches is taken. */
export const sites: readonly Site[] = [githubActions, githubThreads, githubGists, githubLogFiles, rawText, stackExchange];

/**
 * The declaration for a page, or null when the page is not read. On the built-in hosts only declared pages are read by themselves (a search
 * through LiteLLM's source is not); elsewhere we stand because the person asked, and then everything is.
 */
export function siteFor(url: string, asked: boolean): Site | null {
  const declared = sites.find((site) => site.patterns.some((pattern) => matchesPattern(pattern, url)));
  if (declared) return declared;
  return asked || !builtInHosts.some((host) => matchesPattern(host, url)) ? generic : null;
}
