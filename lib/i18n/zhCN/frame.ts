import type { frame as model } from '../en/frame'

export const frame: typeof model = {
  name: 'Nabla',
  tagline: '机器学习数学作业，边写边批。',
  skip: '跳到正文',
  home: '首页',
  breadcrumb: '当前位置',
  languageNames: { 'zh-CN': '中文', en: 'English' },
  theme: '外观',
  themeNames: { system: '跟随系统', light: '浅色', dark: '深色' },
  signIn: '登录',
  signOut: '退出登录',
  notSignedOut: '没有退出，请再试一次。',
  signedInAs: '已登录：{name}',
  settingsOf: '{name}：设置',
  print: '打印',
  close: '关闭',
}
