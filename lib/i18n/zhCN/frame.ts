import type { frame as model } from '../en/frame'

export const frame: typeof model = {
  name: 'Nabla',
  tagline: '机器学习数学作业，边写边批。',
  skip: '跳到正文',
  home: '首页',
  mainNavigation: '主导航',
  breadcrumb: '当前位置',
  language: '语言',
  languageNames: { 'zh-CN': '中文', en: 'English' },
  theme: '外观',
  themeNames: { system: '跟随系统', light: '浅色', dark: '深色' },
  settings: '显示',
  apply: '应用',
  signIn: '登录',
  signOut: '退出登录',
  signedInAs: '已登录：{name}',
  demo: '演示',
  demoNotice: '这是演示环境：人物均为虚构，数据只保存在本机。',
  teach: '教学',
  close: '关闭',
  loading: '请稍候……',
}
