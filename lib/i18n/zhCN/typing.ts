import type { typing as model } from '../en/typing'

export const typing: typeof model = {
  title: '怎样输入',
  lead: '公式编辑器和文本是等价的。在公式编辑器里输入右栏的字母，会变成符号；也可以粘贴 LaTeX。',
  samples: '六个答案的输入示例',
  meaning: '要写',
  asText: '文本',
  inField: '公式编辑器',
  rows: {
    entry: '向量或矩阵的一个元素',
    layer: '某一层：名字以题目为准',
    product: '加、减、乘、除',
    power: '乘方',
    elementwise: '逐元素运算',
    transpose: '转置、逆',
    functions: '函数',
    sum: '对下标求和',
    sumExcept: '去掉一项的求和',
    cases: '分情况',
    delta: '克罗内克 δ、示性函数',
    shape: '形状（维度）',
  },
  keys: '在公式编辑器里，“/”变成分式，“_”是下标，“^”是乘方；遇到运算符、右括号或空格就离开，也可以用方向键。较长的下标和指数放在括号里：e^(a+b)。',
}
