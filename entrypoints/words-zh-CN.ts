/** Chinese words for the card, put into a frame before it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chinese } from './platform/languages/zh/index.ts';
import { putWords } from './platform/words.ts';

export default defineUnlistedScript(() => putWords(chinese));
