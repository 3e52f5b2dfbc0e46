/** 学生答案与正确答案对照图上的文字。图本身公布之前，这些文字不会发给任何人的浏览器。 */
export const plot = {
  title: '你的答案与正确答案的对照',
  name: '你的答案与正确答案随 {variable} 的变化',
  own: '你的',
  truth: '正确',
  along: '只让 {variable} 变化，由它决定的量随之变化；竖线在 {place} 处。',
  entry: '图中画的是第 {row} 行第 {column} 列的元素。',
  widest: '在 {place} 处相差最大：你的是 {own}，正确的是 {truth}。',
  table: '随 {variable} 变化的值',
  setting: '竖线处的各个值',
  undefinedValue: '无定义',
}
