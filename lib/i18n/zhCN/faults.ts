import type { faults as model } from '../en/faults'

export const faults: typeof model = {
  notTaken: '未保存：表单中有内容不合要求，请再检查一遍。',
  expired: '登录已失效。请在另一个标签页重新登录，再保存。',
  notYours: '未保存：此项已不存在，或您不再有权修改。',
  changedMeanwhile: '刚有他人修改了此项。请刷新页面查看，然后再保存。',
  tooLarge: '未保存：一次提交的内容太多。',
  tooFast: '短时间内修改过多。请稍等片刻再保存。',
  notSaved: '未保存：服务器没有回应。您输入的内容仍在，请重试。',
}
