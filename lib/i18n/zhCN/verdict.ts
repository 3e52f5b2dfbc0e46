import type { VerdictSentences } from '../verdictSentences'
import { rulesZhCN } from './rules'

const SHAPE_REASONS: Readonly<Record<string, string>> = {
  missing: '少写了一维：数一数这个数组有几维。',
  extra: '多写了一维：数一数这个数组有几维。',
  axis: '请逐维检查大小：先行，后列。',
  'not-scalar': '这是整个数组，而题目要的是一个数：请写出带下标的元素。',
  'not-array': '这是一个数，而题目要的是一个数组。',
  array: '这个数组的形状不是题目要的形状。',
}

/** What a rounded number should have been instead. */
const ROUNDED: Readonly<Record<string, (digits: string) => string>> = {
  exact: () => '数值是对的，但被四舍五入了。请给出精确值，例如写成分数或根式。',
  closer: () => '数值是对的，但舍入得太粗，请多写几位。',
  significant: (digits) => `数值是对的，但舍入得太粗：题目要求 ${digits} 位有效数字。`,
  decimals: (digits) => `数值是对的，但舍入得太粗：题目要求保留 ${digits} 位小数。`,
}

/** How an array stands as a factor beside another. */
const TIMES: Readonly<Record<string, string>> = {
  entries: '逐元素乘以',
  rows: '逐行乘以对应的元素',
}

/** How a term sets a value apart from the right one. */
const TERMS: Readonly<Record<string, (term: string) => string>> = {
  plus: (term) => `差了一项：在所有检验点上，你的值加上 ${term} 就是正确值。`,
  minus: (term) => `差了一项：在所有检验点上，你的值减去 ${term} 就是正确值。`,
  'plus-twice': (term) =>
    `请检查 ${term} 的符号：在所有检验点上，你的值加上这一项的两倍就是正确值。`,
  'minus-twice': (term) =>
    `请检查 ${term} 的符号：在所有检验点上，你的值减去这一项的两倍就是正确值。`,
}

export const verdictZhCN: VerdictSentences = {
  outcome: {
    correct: '正确',
    partial: '部分正确',
    incorrect: '还不对',
    unreadable: '没有读懂',
    undecided: '等待人工判定',
    broken: '题目有误',
  },
  note: {
    sign: ({ of }) =>
      of === 'number' ? '符号反了。' : '符号反了：在所有检验点上，你的值恰好是正确值的相反数。',
    factor: ({ factor }) =>
      `在所有检验点上，你的值都是正确值的 ${factor} 倍：看看是不是多了或少了一个因子。`,
    transposed: () => '行和列写反了：这是所求结果的转置。',
    'transpose-within': () => '你的式子里多了或少了一个转置：请检查每个因子的形状和次序。',
    'log-or-exp': () => '把对数和指数弄混了：有一处 log 应为 exp，或者反过来。',
    'indices-swapped': ({ one, other }) =>
      `${one} 和 ${other} 的位置写反了：把两者互换，你的值就是正确值。请检查每个下标该放在哪里。`,
    'wrong-variable': ({ by, asked }) => `这是对 ${by} 求的导数，题目要的是对 ${asked} 求导。`,
    mean: ({ size, inverse, of }) =>
      of === 'sum'
        ? `在所有检验点上，你的值都是正确值的 ${size} 倍：这里要的是平均，看看因子 ${inverse} 丢在了哪里。`
        : `在所有检验点上，你的值都是正确值的 ${inverse} 倍：这里要的是求和，不是平均。`,
    'elementwise-softmax': ({ softmax }) =>
      `这里求导时把 ${softmax} 的每个元素当成只依赖于对应的那一个输入。softmax 的每个元素都依赖于全部输入：请把其余的偏导数也加进来。`,
    'sum-range': ({ sum, term, is }) =>
      is === 'missing'
        ? `${sum} 漏掉了 ${term} 的那一项。加上它，你的值在所有检验点上都正确：请检查求和范围。`
        : `${sum} 多算了 ${term} 的那一项。去掉它，你的值在所有检验点上都正确：请检查求和范围。`,
    'chain-factor': ({ factor, is, how, of }) => {
      const times = `${TIMES[how ?? ''] ?? '乘以'} ${factor}`
      if (is !== 'missing') {
        return `在所有检验点上，正确值${times} 就是你的值：是多了这个因子，还是忘了除以它？`
      }
      const chain = of === 'derivative' ? '链式法则走到底了吗？' : ''
      return `在所有检验点上，你的值${times} 就是正确值：少了这个因子。${chain}`
    },
    term: ({ term, is }) => TERMS[is ?? '']?.(term ?? '') ?? '',
    'only-where': ({ holds, fails }) =>
      `当 ${holds} 时你的值是对的，但当 ${fails} 时不对：请单独计算这种情况。`,
    'only-size': ({ size, holds }) =>
      `当 ${holds} 时你的值是对的，但并非对每个 ${size} 都对：换一个更大的 ${size} 试试。`,
    shape: ({ reason }) => SHAPE_REASONS[reason ?? ''] ?? '形状不是题目要的形状。',
    'other-case': ({ belongs }) =>
      belongs === undefined
        ? '这是另一种情况的公式：再看一下这里哪些下标相等。'
        : `这是 ${belongs} 时的公式，不是这里要的情况。`,
    'case-ignored': ({ holds, fails }) =>
      `当 ${holds} 时成立，但当 ${fails} 时不成立：公式需要区分情况。`,
    form: ({ symbols, allowed }) =>
      allowed === undefined || allowed === ''
        ? `值是对的。请改写成不含 ${symbols} 的形式。`
        : `值是对的。请只用 ${allowed} 表示，结果里不应出现 ${symbols}。`,
    'some-cases': ({ right, wrong }) => `${right} 的情况是对的，${wrong} 的情况不对。`,
    undefined: ({ of }) =>
      of === 'number'
        ? '你的式子没有值（除以零，或对负数取对数、开方）。'
        : '在正确答案有值的点上，你的式子没有值（除以零，或对负数取对数、开方）。',
    feedback: (fields) => fields['zh-CN'] ?? '',
    rounded: ({ wanted, digits }) => ROUNDED[wanted ?? '']?.(digits ?? '') ?? '',
    choice: () => '选得不对，请再读一遍各个选项。',
    'choice-some': () => '选对了一部分，但不完全是这些：看看漏了哪一项，或多选了哪一项。',
    value: () => '你的值和正确值不同。',
    'work-broken': ({ at }) =>
      `最后的答案是对的，但推导在${at ?? ''}出错：这里的式子和前面的式子不相等。`,
    'work-missing': () => '答案是对的。题目还要求写出推导过程。',
    'work-short': ({ steps }) =>
      `答案是对的。请在题目和答案之间至少写出 ${steps ?? ''} 个不同的式子。`,
    'other-question': () =>
      '你的各步彼此相等，但出发的式子不是题目要求的量。请从题目中的量开始推导。',
    'case-missing': () => '还有一种情况没有写到。',
    'target-restated': () => '这只是把所求的量又写了一遍。请写出它等于什么。',
    'derivative-left': () => '最后的式子里还有导数没有算出来，请把它算完。',
    unreadable: () => '没有读懂这个答案。',
    referee: () => '系统无法判定这个答案。不扣次数，老师会来看。',
    'awaits-marking': () => '这一小题由老师批改。批改之前你还可以重新提交。',
    question: ({ unknown, cases }) =>
      unknown === undefined
        ? '题目本身有误。不影响你的成绩，老师已经收到通知。'
        : `本小题没有“${unknown}”这种情况，只有：${cases ?? ''}。`,
  },
  rule: rulesZhCN,
  misapplied: (rule) => `若${rule}，得到的正是你的值。`,
  misstep: (place, rule) => `请看标出的地方：从上面的式子出发，若${rule}，得到的正是${place}。`,
  repair: {
    sign: '请看标出的地方：有一个正负号反了。',
    index: '请看标出的地方：有一个下标应当换成别的，或者两个下标写反了。',
    factor: '请看标出的地方：多了或少了一个因子。',
    term: '请看标出的地方：多了或少了一项。',
    symbol: '请看标出的地方：有一个符号应当换成别的。',
    transpose: '请看标出的地方：多了或少了一个转置。',
    sides: '请看标出的地方：左右（或上下）两部分写反了。',
    limit: '请看标出的地方：有一个上下限多了 1 或少了 1。',
    numeral: '请看标出的地方：有一个数不对。',
    function: '请看标出的地方：有一个函数应当换成别的。',
    condition: '请看标出的地方：有一个条件不对。',
  },
  place: ({ line, at }) => {
    if (line === null) return `第 ${at ?? ''} 个式子`
    return at === null ? `第 ${line} 行` : `第 ${line} 行第 ${at} 个式子`
  },
  breaksAt: (place, sentence) => `推导在${place}出错。${sentence}`,
  unreadAt: (place, sentence) => `${place}没有读懂：${sentence}`,
  follows: (from, to) =>
    from === to
      ? `${to}是由它推出的，所以先改这一个。`
      : `从${from}到${to}都是由它推出的，所以先改这一个。`,
  returns: (place) => `从${place}起，值又对了。`,
  atCase: (label, sentence) => `${label}：${sentence}`,
}
