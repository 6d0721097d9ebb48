import type { Strings } from '../../../../components/strings.ts';
import { number } from './formats.ts';

export const tester: Strings['tester'] = {
  title: '规则测试',
  intro: '边输入边用模板比对文本：捕获了什么，停在哪里。适用于目录和规则包的规则。',
  template: '模板',
  templatePlaceholder: '错误的固定文字，变化的部分写成占位',
  text: '文本',
  textPlaceholder: '原样打印出来的错误。',
  wrong: '这个模板不能用：',
  empty: '请写一个模板和一段文本。',
  whole: (letters) => `模板完整出现在文本中：${number(letters)} 个字符。`,
  partly: (matched, total) => `文本中出现了 ${number(matched)} 个字符，共 ${number(total)} 个。`,
  none: '文本中没有找到这个模板的任何部分。',
  cut: (length) => `这里只测试前 ${number(length)} 个字符。`,
  parts: '逐段结果',
  literal: '文字',
  hole: (name, type) => `${name}（${type}）`,
  gap: '空隙',
  stands: '出现',
  altered: (edits) => `出现，但有 ${number(edits)} 个字符不同`,
  stopped: '停在这里',
  notReached: '未到达',
  engine: '整个引擎对这段文本的判断',
  engineNone: '其中没有找到 LiteLLM 错误。',
  rule: '测试模板',
  open: '规则测试',
};
