import { browser } from 'wxt/browser';
import { renewPacks, takePolicyPacks } from '../platform/packs-compile.ts';
import { getPolicy, watchPolicy } from '../platform/policy.ts';

/** Keeps rule packs in a form that this release can use, and those of the organisation as its policy has them. */
export function followPacks(): void {
  const take = async () => {
    // What cannot be read is told on the options page; what cannot be stored is tried again at the next start.
    await takePolicyPacks((await getPolicy()).packs).catch(() => undefined);
  };
  browser.runtime.onInstalled.addListener(() => void renewPacks().then(take, take));
  browser.runtime.onStartup.addListener(() => void take());
  watchPolicy(() => void take());
}
