import type { Strings } from '../../../../components/strings.ts';

export const omnibox: Strings['omnibox'] = {
  hint: '输入 LiteLLM 报错里的几个词，或者直接粘贴；按 Enter 打开最匹配的解读',
  none: (query) => `目录里没有“${query}”。按 Enter 把它当作文本来解读。`,
};
