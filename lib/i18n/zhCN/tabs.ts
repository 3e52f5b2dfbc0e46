import type { tabs as model } from '../en/tabs'

export const tabs: typeof model = {
  ofCourse: '本课程的页面',
  ofAssignment: '本次作业的页面',
  homework: '作业',
  practice: '练习',
  people: '成员',
  queue: '待处理',
  audit: '改动记录',
  courseSettings: '设置',
  sheet: '题目',
  gradebook: '成绩册',
  groups: '答案分组',
  analysis: '分析',
  regrades: '重新评分',
  assignmentSettings: '设置',
}
