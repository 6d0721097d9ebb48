import type { Strings } from '../../../../components/strings.ts';

export const keys: Strings['keys'] = {
  title: '快捷键',
  commands: {
    _execute_action: '打开弹窗',
    'next-finding': '本页下一处错误',
    'previous-finding': '本页上一处错误',
    'explain-selection': '解读选中的文本',
  },
  none: '未设置',
  hint: '如果按键已被别的扩展占用，对应的命令就没有快捷键。你可以另选按键。',
  change: '更改快捷键',
  changeByHand: '浏览器没有打开快捷键页面。可以在扩展管理的设置中找到它。',
};
