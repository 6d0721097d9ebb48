/** Side panel, and the list of findings that it shares with the popup. */
import type { Strings } from '../../../../components/strings.ts';
import { number, plural } from './formats.ts';

export const findings: Strings['findings'] = {
  onThisPage: (value) => plural(value, { other: '本页有 # 处错误' }),
  moreThan: (value) => `本页的错误超过 ${number(value)} 处`,
  moreHint: '最多只标出这些。页面继续增长时，新的错误会取代最早的。',
  repeated: (value) => plural(value, { other: '# 次' }),
  repeatedSince: (value, time) => plural(value, { other: `# 次，首次 ${time}` }),
};

export const panel: Strings['panel'] = {
  title: '本页的 LiteLLM 错误',
  follow: '跟随',
  followHint: '页面增长时，最新的一条始终可见。向上滚动就会停止跟随；页面本身从不被滚动。',
  severities: '严重程度',
  rule: '哪种错误',
  allRules: '所有错误',
  view: '排列',
  grouped: '按错误合并',
  each: '逐条列出',
  shown: (value, total) => `显示 ${number(value)} 处，共 ${number(total)} 处`,
  nothingShown: '按现在的筛选，什么也没有留下。',
  showAll: '全部显示',
  showMore: (value) => plural(value, { other: '再显示 # 条' }),
  strip: '它们在页面上的位置',
  stripHint: '用方向键在错误之间移动，按 Enter 解读。',
  position: (index, total, title) => `第 ${number(index)} 处，共 ${number(total)} 处：${title}`,
};
