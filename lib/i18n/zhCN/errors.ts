import type { errors as model } from '../en/errors'

export const errors: typeof model = {
  notFoundTitle: '这里什么也没有',
  notFoundLead: '页面不存在，或者不对你开放。请检查网址，或换一个账号登录。',
  notFoundSign: '不在定义域内',
  brokenTitle: '我们这边出了点问题',
  brokenLead: '问题已被记录。你写的内容不会丢：草稿都留着。',
  retry: '再试一次',
  home: '回到首页',
  reference: '编号 {digest}',
}
