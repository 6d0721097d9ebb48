import edition from 'virtual:catalog/edition';
import { browser } from 'wxt/browser';
import type { Edition } from '../../components/SiteFooter.tsx';

/** What this copy of ours holds. */
export const ownEdition: Edition = {
  version: browser.runtime.getManifest().version,
  rules: Object.keys(edition.prints).length,
  day: edition.date,
};
