import { misfitOf, partOr } from '../misfit'
import type {
  ErrorByCode,
  ReadingErrorSentences,
  ReadingWarningSentences,
} from '../readingSentences'

/** What the reader expects, in words; signs are quoted as they are. */
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['expression', '一个表达式'],
  ['operator', '运算符（如 + 或 *）或结尾'],
  ['relation', '关系符号（如 = 或 ≠）'],
  ['index', '下标'],
  ['exponent', '指数'],
  ['argument', '花括号里的内容'],
  ['letter', '一个字母'],
  ['function', '函数名'],
  ['_', '求导的变量（如 ∇_x）'],
  ['/', '求导的变量（如 ∂f/∂x）'],
  ['∂', '带 ∂ 的变量'],
  ['if', '条件（如“若 i = k”或“否则”）'],
])

function expectedWords(expected: string): string {
  return EXPECTED.get(expected) ?? `“${expected}”`
}

function notWhat(part: string, found: string): string {
  const what = partOr(part, '这里')
  return found === '' ? `而 ${what} 不是` : `而 ${what} 是 $${found}$`
}

/** Why two parts do not go together, by the operator or function between them. */
function sayMisfit(error: ErrorByCode['shapes']): string {
  const misfit = misfitOf(error, { left: '左边', right: '右边', number: '一个数' })
  const { left, right, shapes } = misfit
  const told =
    shapes === null
      ? `${left} 与 ${right} 的维度不匹配`
      : `${left} 是 ${shapes.left}，${right} 是 ${shapes.right}`
  const why = `${told}：${reasonOfMisfit(error.operator)}`
  if (error.operator === '*' && misfit.isPairOfColumns) {
    return `${why}内积写作 $x^\\top y$（键入 x' y），逐元素乘积写作 $x \\odot y$（键入 x .* y）。`
  }
  const isSum = error.operator === '+' || error.operator === '-'
  return isSum && misfit.isColumnBesideMatrix
    ? `${why}要把列向量 $b$ 重复到每一列，请写 $b\\mathbf 1^\\top$（键入 b ones(m,1)'）。`
    : why
}

function reasonOfMisfit(operator: string): string {
  switch (operator) {
    case '+':
      return '不能相加。'
    case '-':
      return '不能相减。'
    case '*':
      return '不能相乘。'
    case '/':
      return '不能相除。数组只能逐元素地除同样维度的数组；逆矩阵请写 $A^{-1}$。'
    case '.*':
    case './':
    case '.^':
      return '逐元素运算要求维度相同。'
    case '=':
      return '不可能相等。'
    case '<':
      return '不能相互比较。'
    case 'd':
      return '这里没有这样的导数，请对一个元素求导，或只求一个元素的导数。'
    case ';':
      return '并排的块行数要相同。'
    case ',':
      return '矩阵各行的列数要相同。'
    case '{':
      return '各种情形的维度要相同。'
    default:
      return `“${operator}”不能同时用于这两者。`
  }
}

/** Why a text cannot be read, and what to do about it. */
export const readingErrorsZhCN: ReadingErrorSentences = {
  empty: () => '还没有输入内容。',
  'too-long': ({ limit }) =>
    limit > 100 ? `一行最多 ${limit} 个字符，请分成几行写。` : `答案最多 ${limit} 行。`,
  'long-text': ({ limit, length }) => `最多 ${limit} 个字符，现在有 ${length} 个，请删减。`,
  'too-deep': ({ limit }) => `嵌套太深（最多 ${limit} 层），请把里面的部分单独写成一行。`,
  'too-many-nodes': ({ limit }) => `这一行太长（最多 ${limit} 个符号），请先化简。`,
  'too-many-steps': ({ limit }) => `一个推导最多 ${limit} 个式子，请略去中间的一些步骤。`,
  'too-costly': () => '计算量太大，请先化简其中的求和。',
  expected: ({ expected, found }) =>
    expected === 'opening'
      ? `这里的“${found}”没有配对的左括号，请补上左括号或删去它。`
      : found === ''
        ? `式子在这里断了，后面还应有${expectedWords(expected)}。`
        : `这里应是${expectedWords(expected)}，而不是“${found}”。`,
  unclosed: ({ open, close }) => `这里的“${open}”没有闭合，请补上“${close}”。`,
  'unknown-symbol': ({ name, nearest }) =>
    nearest === null
      ? `本题没有符号“${name}”。`
      : `本题没有符号“${name}”，是不是想写“${nearest}”？`,
  'unknown-command': ({ command }) => `这里不认识命令“${command}”，请换一种写法。`,
  'unexpected-character': ({ character }) => `字符“${character}”在这里没有意义，请删去或替换。`,
  placeholder: () => '这里有一个空框，请填上或删去。',
  ambiguous: ({ readings }) =>
    `这里有两种读法，请选一种来写：${readings.map((one) => `“${one}”`).join('或')}。`,
  label: ({ label }) => `本题中这个符号没有标记“${label}”。如果想写幂，请去掉指数上的括号。`,
  'beyond-compare': () => '这个数超出了可以比较的范围，请检查它的指数。',
  'power-tower': () => '幂上又有幂，请用花括号或括号说明先算哪一个。',
  'argument-count': ({ function: name, expected, found }) =>
    `“${name}”需要 ${expected} 个参数，这里有 ${found} 个。`,
  'sum-without-range': ({ index }) =>
    index === ''
      ? '这个求和没有写明对什么求和，请在下方写出下标，如 j = 1 到 K。'
      : `${index} 的求和范围不明确，请写出上下限，如 ${index} = 1 到 K。`,
  'free-index': ({ index }) => `下标 ${index} 在这里没有所指：题目没有问它，也没有对它求和。`,
  'index-range': ({ index, axis, range }) =>
    axis === ''
      ? `下标 ${index} 取到 $${range}$，与这一维的长度不符。`
      : `下标 ${index} 取到 $${range}$，而这一维的长度是 $${axis}$。`,
  'index-count': ({ name, axes, found }) =>
    `$${name}$ 应有 ${axes} 个下标，这里写了 ${found} 个。下标之间请用逗号隔开。`,
  'not-an-index': ({ found }) => `“${found}”在这里不能作下标。`,
  shapes: sayMisfit,
  'scalar-needed': ({ found, part }) => `这里需要一个标量，${notWhat(part, found)}。`,
  'array-needed': ({ part }) => `这里需要向量或矩阵，而 ${partOr(part, '这里')} 是一个标量。`,
  'square-needed': ({ found, part }) => `这里需要方阵，${notWhat(part, found)}。`,
  'column-power': () =>
    '向量没有幂。逐元素平方请写 $x^{\\odot 2}$（键入 x .^ 2），范数的平方请写 $\\|x\\|^2$（键入 norm(x)^2）。',
  'array-bars': ({ part }) =>
    `单竖线表示数的绝对值或方阵的行列式。范数请写 ${part.length > 60 ? '$\\|x\\|$' : `$\\|${part}\\|$`}（键入 norm(…)）。`,
  'matrix-exponent': () => '矩阵的指数必须是整数。逐元素的幂请写 $A^{\\odot p}$（键入 A .^ p）。',
  'many-axes': ({ part }) =>
    `${partOr(part, '这个数组')} 多于两维，没有行和列之分，请写出带下标的元素再求和。`,
  'axis-argument': ({ function: name }) =>
    `“${name}”的第二个参数是 1（沿每一列）或 2（沿每一行）。`,
  'norm-kind': ({ part }) =>
    `这里不支持矩阵 ${partOr(part, '$A$')} 的这种范数。请用 $\\|A\\|_F$（键入 norm(A)），或写出所要的和。`,
  'derivative-order': ({ limit }) => `求导最多嵌套 ${limit} 层。`,
  'prime-of': ({ function: name }) => `“${name}”不是一元函数，不能加撇号求导，请写成 d(…, …)。`,
  'not-in-part': ({ name }) => `$${name}$ 不能用于本小题的维度。`,
  'size-undetermined': ({ found }) => `由上下文定不出 $${found}$ 的大小，请写明，如 I_n。`,
  'derivative-variable': ({ found }) =>
    found === ''
      ? '只能对一个符号或它的一个元素求导。'
      : `只能对一个符号或它的一个元素求导，不能对“${found}”求导。`,
  'variable-written-out': ({ variable, part }) =>
    `${partOr(part, '这个式子')} 里只有 $${variable}$ 所依赖的量，没有 $${variable}$ 本身：请用 $${variable}$ 来写，否则求导时看不出它。`,
  'not-a-size': ({ found }) =>
    `${found === '' ? '这里' : `“${found}”`}不是表示大小的量。维度由这样的量和数字组成：行数 × 列数。`,
  'shape-asked': () => '这里问的是维度：行数 × 列数。',
  'formula-asked': () => '这里问的是公式，而不是维度。',
  'number-asked': ({ found }) => `这里要填一个数，不能出现“${found}”。请代入它的值，算出结果。`,
  unit: ({ found, unit }) =>
    `“${found}”不是题目要求的单位。请以 ${unit} 为单位作答，单位本身可以不写。`,
  'digit-groups': ({ found, plain, decimal }) =>
    decimal === null
      ? `“${found}”容易误读，请写成 ${plain}，中间不加逗号或空格。`
      : plain === decimal
        ? `“${found}”容易误读，请用小数点写成 ${plain}。`
        : `“${found}”容易误读，请写成 ${plain}（不加逗号）；如果是小数，请写成 ${decimal}。`,
  'unknown-option': ({ found, keys }) => `没有“${found}”这个选项。可选：${keys}。`,
  'one-option': () => '这里只能选一项。',
  'cases-gap': () => '分情况没有覆盖全部情形，请补上缺的一种或“否则”。',
  'relation-in-answer': () => '这里需要一个值，却出现了关系式。推导的各步请用“=”连接。',
  unjoined: () => '这里有两个式子，但没有写出它们的关系。相等就用“=”连起来，否则只留一个。',
  'scalar-prime': ({ part }) =>
    `$${part}$ 是一个数，没有转置。如果你指的是它的导数，请用 ∂ 写成分式。`,
  'no-formula': () => '这里只有文字。请写出你得到的式子。',
  'introduced-with-brackets': ({ name }) =>
    `引入“${name}”时不要带括号，请只写名字：“记 ${name} = …”，或带下标：“记 ${name}_k = …”。`,
  heading: () =>
    '分情况的标题只能写下标的情况（i = k）、取 0 或 1 的标签（y = 1）或正负（t > 0）。其它情况请写成一个分段的式子。',
  'never-holds': () =>
    '这些条件不可能同时成立。请把各种情形分行写；如果式子在所有情形下都成立，就去掉条件。',
  'circular-definition': ({ name }) => `“${name}”是用它自己来定义的。请用已知的符号来定义它。`,
  'entry-missing': ({ part, entry }) =>
    entry === ''
      ? `$${part}$ 是整个数组，而推导中的其它式子是单个数。请写出带下标的元素。`
      : `$${part}$ 是整个数组，而推导中的其它式子是单个数。你想写的是 $${entry}$ 吗？`,
  unsupported: ({ what }) => `这里不支持“${what}”，请换一种写法。`,
}

/** What is worth a word although the text was read. */
export const readingWarningsZhCN: ReadingWarningSentences = {
  'power-in-index': () => '读作下标里的幂。如果想写元素的幂，请把指数移出下标。',
  'sum-index-chosen': ({ index }) =>
    `读作对 ${index} 求和。如果想对别的下标求和，请在求和号下写明。`,
  'scalar-plus-matrix': () => '这个数会加到每个元素上。如果想加单位阵的倍数，请写出 I。',
}
