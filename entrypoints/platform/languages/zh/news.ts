import type { Strings } from '../../../../components/strings.ts';
import { list, plural } from './formats.ts';

export const news: Strings['news'] = {
  title: '更新内容',
  since: (added, changed) =>
    list([
      ...(added > 0 ? [plural(added, { other: '新增 # 条解读' })] : []),
      ...(changed > 0 ? [plural(changed, { other: '改进 # 条解读' })] : []),
    ]),
  added: '新增',
  changed: '改进',
  none: { name: '没有新内容。', meaning: '这份目录里的内容你都看过了。新的解读会随扩展更新一起到来。' },
  catalog: (rules, day) => plural(rules, { other: `收录 # 种错误，目录更新于 ${day}` }),
  version: (version) => `版本 ${version}`,
};
