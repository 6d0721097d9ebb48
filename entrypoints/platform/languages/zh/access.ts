import type { Strings } from '../../../../components/strings.ts';

export const access: Strings['access'] = {
  notEnabled: { name: '这个网站不在读取范围内。', meaning: '可以只检查这一页，也可以启用这个网站，以后每次打开都会标出错误。' },
  withdrawn: { name: '这个网站的访问权限已被收回。', meaning: '随时可以重新授予，也可以只检查这一页。' },
  enable: (site) => `在 ${site} 上启用`,
  giveBack: (site) => `重新授予对 ${site} 的访问权限`,
  viewer: {
    name: '浏览器用自带的查看器显示这个文件。',
    meaning: 'PDF 或由浏览器自行排版的文件，任何扩展都无法读取其中的内容。请复制报错粘贴到搜索框，或者保存文件后拖入“全部错误”里的输入框。',
  },
  filesSwitch: {
    name: '本扩展不能读取本地文件。',
    meaning: '请打开扩展的详细信息，开启“允许访问文件网址”，再回到这个文件；或者把报错粘贴到搜索框。',
  },
  filesOpen: '打开详细信息',
  files: { name: '浏览器不允许本扩展读取本地文件。', meaning: '请复制报错，粘贴到搜索框。' },
  own: { name: '你启用的网站', meaning: '每次打开都会读取。要添加网站，请在它的页面上点击工具栏图标。' },
  noOwn: '还没有。',
  revoke: (site) => `收回对 ${site} 的访问权限`,
  revokeShort: '收回',
  revoked: (site) => `不再读取 ${site}。已打开的页面已清除标记。`,
  builtIn: { name: '内置的网站', meaning: '人们讨论 LiteLLM 错误的地方。每一个都可以在浏览器自己的设置里收回。' },
  granted: '已有权限',
  giveBackShort: '重新授予',
};
