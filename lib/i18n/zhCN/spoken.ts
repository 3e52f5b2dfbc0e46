import type { SpokenWords } from '../spokenWords'

const REDUCERS = { sum: '求和', product: '求积', max: '取最大', min: '取最小' } as const
const FILLS = { identity: '单位矩阵', ones: '全一', zeros: '全零' } as const

/** Formulas as they are read out in Chinese. */
export const spokenZhCN: SpokenWords = {
  letters: {
    alpha: '阿尔法',
    beta: '贝塔',
    gamma: '伽马',
    delta: '德尔塔',
    epsilon: '艾普西隆',
    zeta: '泽塔',
    eta: '伊塔',
    theta: '西塔',
    kappa: '卡帕',
    lambda: '拉姆达',
    mu: '缪',
    nu: '纽',
    xi: '克西',
    pi: '派',
    rho: '柔',
    sigma: '西格玛',
    tau: '陶',
    phi: '斐',
    chi: '希',
    psi: '普赛',
    omega: '欧米伽',
  },
  accents: {
    hat: '帽',
    bar: '横',
    tilde: '波浪',
    dot: '点',
    ddot: '两点',
    check: '勾',
  },
  labelled: (name, label) => `${name} 上标 ${label}`,
  indexed: (array, indices) => `${array} 下标 ${indices.join(' ')}`,
  column: (array, number) => `${array} 的第 ${number} 列`,
  wholeAxis: '全部',
  bracketed: (inner) => `左括号 ${inner} 右括号`,
  scientific: (mantissa, exponent) => `${mantissa} 乘 10 的 ${exponent} 次方`,
  negative: (operand) => `负 ${operand}`,
  binary: {
    '+': '加',
    '-': '减',
    '*': '乘',
    '.*': '逐元素乘',
    './': '逐元素除以',
    '.^': '逐元素乘方',
  },
  over: (above, below) => `${above} 除以 ${below}`,
  fraction: (above, below) => `分式，分子 ${above}，分母 ${below}，分式结束`,
  power: (base, exponent) => {
    if (exponent === '2') return `${base} 的平方`
    return exponent === '3' ? `${base} 的立方` : `${base} 的 ${exponent} 次方`
  },
  transposed: (operand) => `${operand} 的转置`,
  calls: {
    sqrt: ([x]) => `根号 ${x}`,
    root: ([x, n]) => `${n} 次根号 ${x}`,
    abs: ([x]) => `${x} 的绝对值`,
    bars: ([x]) => `竖线 ${x} 竖线`,
    norm: ([x, kind]) => (kind === undefined ? `${x} 的范数` : `${x} 的 ${kind} 范数`),
    maxnorm: ([x]) => `${x} 的无穷范数`,
    inv: ([x]) => `${x} 的逆`,
  },
  call: (name, primes, argument) => `${name}${' 撇'.repeat(primes)} ${argument}`,
  matrix: (rows) =>
    `矩阵，${rows.map((row, at) => `第 ${at + 1} 行：${row.join('、')}`).join('；')}，矩阵结束`,
  reduction: (reducer, ranges, body) => `对 ${ranges} ${REDUCERS[reducer]}：${body}`,
  range: (index, from, to) => {
    if (from === null) return index
    return to === null ? `${index} 等于 ${from}` : `${index} 从 ${from} 到 ${to}`
  },
  where: (ranges, condition) => `${ranges}（${condition}）`,
  derivative: (of, by) => `${of} 对 ${by} 的偏导数`,
  cases: (branches) =>
    `分情况：${branches
      .map(({ value, condition }) =>
        condition === null ? `其余为 ${value}` : `若 ${condition}，为 ${value}`,
      )
      .join('；')}；情况结束`,
  relations: {
    '=': '等于',
    '!=': '不等于',
    '<': '小于',
    '<=': '小于等于',
    '>': '大于',
    '>=': '大于等于',
  },
  and: '且',
  delta: (left, right) => `德尔塔 ${left} ${right}`,
  indicator: (condition) => `示性函数 ${condition}`,
  filled: (fill, sizes) =>
    sizes.length === 0 ? FILLS[fill] : `${FILLS[fill]}，大小 ${sizes.join(' 乘 ')}`,
  times: '乘',
  scalarShape: '一个数',
  stop: '。',
}
