import type { changes as model } from '../en/changes'

export const changes: typeof model = {
  title: '最近的变化',
  kinds: {
    mark: '老师批改了你的答案',
    regrade: '你的答案重新评分了',
    comment: '你的答案有新评论',
    look: '你的复查请求有了答复',
    solution: '解答已经公布',
  },
  where: '{assignment}，第 {question} 题，小题 ({part})',
  seen: '知道了',
  saving: '正在保存……',
}
