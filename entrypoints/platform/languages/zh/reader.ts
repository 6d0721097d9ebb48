/** Said inside a page. */
import type { Strings } from '../../../../components/strings.ts';
import { number } from './formats.ts';

export const reader: Strings['reader'] = {
  explain: '解读',
  stepper: (index, total) => `第 ${number(index)} 处，共 ${number(total)} 处`,
  stepperHint: '按 Enter 解读这处错误。',
  noneOnPage: {
    name: '本页没有发现 LiteLLM 错误。',
    meaning: '如果你看到了，请选中它，再在右键菜单中选择“解读这个错误”。',
  },
  noneInSelection: {
    name: '选中的内容里没有认出 LiteLLM 的错误。',
    meaning: '请连同前后几行选中整段报错，或者用其中几个词来搜索。',
  },
  articleMissing: '这篇解读没能加载出来。请刷新本页后重试。',
  explainSelection: '解读这个错误',
};
