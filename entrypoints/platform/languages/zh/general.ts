/** Said everywhere: who we are, copying, and what went wrong. */
import type { Strings } from '../../../../components/strings.ts';

export const product: Strings['product'] = {
  name: 'LiteLLM 报错解读',
  unofficial: '非官方工具，与 BerriAI 无关。',
  privacy: '一切都在本浏览器中完成，不向任何地方发送内容。',
};

export const copy: Strings['copy'] = {
  copy: '复制',
  copied: '已复制',
  failed: '浏览器拒绝了复制。请选中文字，手动复制。',
  copyWhat: (what) => `复制：${what}`,
};

export const errors: Strings['errors'] = {
  title: '这里出了点问题。',
  settings: '设置未能保存。请重试；如果一直这样，请重启浏览器。',
  article: '这篇解读没能加载出来。请刷新后重试。',
  engine: '这段文本没能读完。请只取其中一部分再试。',
};
