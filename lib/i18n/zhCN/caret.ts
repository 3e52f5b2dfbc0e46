import type { CaretWords } from '../caretWords'

export const caretZhCN: CaretWords = {
  startOf: '{place}开头',
  endOf: '{place}末尾',
  outOf: '离开{place}',
  emptyPlace: '{place}，空的',
  selected: '选中：{what}',
  deleted: '删除：{what}',
  empty: '空格',
  between: '，',
  places: {
    formula: '公式',
    numerator: '分子',
    denominator: '分母',
    index: '下标',
    power: '上标',
    root: '根号',
    inner: '里面',
  },
}
