/** English words for the card, put into a frame before it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { english } from './platform/languages/en/index.ts';
import { putWords } from './platform/words.ts';

export default defineUnlistedScript(() => putWords(english));
