import type { handing as model } from '../en/handing'

export const handing: typeof model = {
  proseTo: '第 {part} 小题的文字',
  proseHint: '直接写文字；公式写在两个美元符号之间，例如 $e^{z_k}$。',
  length: '{count} / {limit} 字符',
  preview: '预览',
  tooLong: '最多 {limit} 个字符，现在有 {count} 个，请删减。',
  filesTo: '第 {part} 小题的文件',
  filesHint: {
    one: 'PDF、JPEG、PNG 或 WebP，不超过 10 MB，一个文件。',
    other: 'PDF、JPEG、PNG 或 WebP，每个不超过 10 MB，最多 {count} 个文件。',
  },
  choose: '选择文件',
  photograph: '拍照',
  noFiles: '还没有文件。',
  fileCount: { one: '{count} 个文件', other: '{count} 个文件' },
  sendingFile: '正在上传 {name} …',
  remove: '移除',
  removeFile: '移除 {name}',
  stillSending: '还有文件正在上传，等它出现在列表里再提交。',
  needFiles: {
    one: '请先添加文件。',
    other: '请先添加至少 {count} 个文件。',
  },
  fileFaults: {
    empty: '{name} 是空文件，请换一个。',
    'too-large': '{name} 超过 10 MB，请压缩或拆分后再上传。',
    'other-type': '{name} 不是 PDF、JPEG、PNG 或 WebP，或者已损坏。请另存为其中一种格式再上传。',
    'too-many': '没有添加 {name}：这里最多 {most} 个文件。',
    full: '没有添加 {name}：这一小题上传的文件太多了，请联系老师。',
    busy: '没有添加 {name}：服务器正忙，请稍后再试。',
    tooFast: '没有添加 {name}：短时间内上传太多，请过几分钟再试。',
    expired: '没有添加 {name}：你已退出登录，请在另一个标签页重新登录。',
    gone: '没有添加 {name}：这一小题现在不能上传，请刷新页面。',
    failed: '没有添加 {name}：网络没有响应，请重新添加。',
  },
  fileRefused: '列表中的文件与这一小题的要求不符，请刷新页面后再检查。',
}
