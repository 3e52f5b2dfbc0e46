import { describe, expect, it } from 'vitest'
import { loadQuestion, loadQuestionObject } from './loadQuestion'
import { QuestionFault } from './questionFault'

const QUESTION = `id: sheet
tags: [softmax]
sizes: {n: 2..5, K: 2..6, m: 2..4}
given:
  x: [n, 1]
  W: {shape: [K, n], tex: 'W^{[1]}', aliases: [A]}
  p: probability
  y: {shape: [K, 1], domain: onehot(k)}
define:
  z: W * x
  yhat: softmax(z)
  L: -sum(y[j] * log(yhat[j]), j = 1:K)
indices: {i: K, j: K, k: K}
parts:
  - {id: shape, answer: shape(W)}
  - {id: batch, answer: shape(yhat), with: {x: [n, m]}}
  - {id: entry, answer: 'd(yhat[k], z[i])', where: i != k, using: [yhat]}
  - {id: loss, answer: 'd(L, z[i])', cases: [i = k, i != k], using: [yhat, y]}
`

const PROSE = `# Title
Statement.
## shape
Ask.
## batch
Ask.
## entry
Ask.
## loss
Ask.
`

const CASES = `- {id: right, part: shape, answer: K x n, expect: correct}
- {id: fields, part: loss, answer: {'i=k': 'yhat_i - 1', 'i != k': yhat_i}, expect: correct}
`

const FILES = {
  'question.yaml': QUESTION,
  'zh-CN.md': PROSE,
  'en.md': PROSE,
  'cases.yaml': CASES,
}

/** The faults of the sheet with one text replaced in one of its files. */
function faultsWith(file: keyof typeof FILES, from: string, to: string): string[] {
  expect(FILES[file]).toContain(from)
  try {
    loadQuestion({ ...FILES, [file]: FILES[file].replace(from, () => to) })
    return []
  } catch (fault) {
    if (fault instanceof QuestionFault) return fault.message.split('\n')
    throw fault
  }
}

describe('a question', () => {
  const question = loadQuestion(FILES, 'sheet')
  const part = (id: string) => question.parts.find((candidate) => candidate.id === id)

  it('is loaded with its parts, prose and cases', () => {
    expect(question.id).toBe('sheet')
    expect(question.parts.map(({ id }) => id)).toEqual(['shape', 'batch', 'entry', 'loss'])
    expect(question.prose.en?.title).toBe('Title')
    expect(question.cases).toHaveLength(2)
    expect(question.cases[0]).toMatchObject({ format: 'plain', note: null, line: null })
  })

  it('has columns of a spelling of their own', () => {
    const columns = (column: string): string | undefined =>
      loadQuestionObject({
        sizes: { n: 3, m: 4 },
        given: { X: { shape: ['n', 'm'], column } },
        parts: [{ id: 'a', answer: 'shape(X)' }],
      }).vocabulary.symbols.find(({ name }) => name === 'X')?.column
    expect([columns('x'), columns('X'), columns('xhat'), columns('\\mathbf{x}')]).toEqual([
      'x',
      'X',
      '\\hat{x}',
      '\\mathbf{x}',
    ])
  })

  it('ranges in each part over the indices of its target, its conditions and its domains', () => {
    expect(part('shape')?.indices).toEqual([])
    expect(part('entry')?.indices).toEqual(['i', 'k'])
    expect(part('loss')?.indices).toEqual(['i', 'k'])
  })

  it('has a model of its own in a part with other shapes', () => {
    expect(part('shape')?.model).toBe(question.model)
    expect(part('batch')?.model.batch).toBe(true)
    expect(part('batch')?.target).toMatchObject({
      kind: 'shape',
      of: { kind: 'name', name: 'yhat' },
    })
  })

  it('is about a batch only where a column becomes a matrix', () => {
    const { parts } = loadQuestionObject({
      sizes: { n: '2..5' },
      given: { x: ['n', 1] },
      parts: [{ id: 'a', answer: 'sum(log(x))', with: { x: 'positive' } }],
    })
    expect(parts[0]?.model.batch).toBe(false)
    expect(parts[0]?.model.givens[0]?.domain).toEqual({ kind: 'positive' })
  })

  it('takes the defaults of the format', () => {
    expect(part('entry')).toMatchObject({
      points: 1,
      formCredit: 0.5,
      columns: 'loose',
      work: 'none',
      workCredit: 0.5,
      steps: 0,
      attempts: null,
      feedback: [],
    })
  })

  it('keeps its version through comments, spaces and line ends, and changes it with a word', () => {
    const version = (question: string, prose = PROSE): string =>
      loadQuestion({ ...FILES, 'question.yaml': question, 'en.md': prose }).version
    expect(version(`# A comment\n${QUESTION.replace('id: sheet', 'id:   sheet')}`)).toBe(
      question.version,
    )
    expect(version(QUESTION.replaceAll('\n', '\r\n'))).toBe(question.version)
    expect(version(QUESTION.replace('2..5', '2..6'))).not.toBe(question.version)
    expect(version(QUESTION, PROSE.replace('Ask', 'Tell'))).not.toBe(question.version)
    expect(question.version).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a fault in question.yaml is told with line, column, part and reason', () => {
  it.each([
    ['tags: [softmax]', 'tgas: [softmax]', '2:1: unknown key `tgas`; did you mean `tags`?'],
    ['id: sheet', 'id: a b', '1:5: `a b` is no id: letters, digits and hyphens'],
    ['id: sheet', 'id: other', "1:5: the id `other` is not the folder's name, `sheet`"],
    ['K: 2..6', 'K: 6..2', '3:21: the range `6..2` is empty: it ends below its start'],
    [
      'p: probability',
      'p: probable',
      '7:6: unknown domain `probable`; did you mean `probability`?',
    ],
    [
      'p: probability',
      'p:',
      '7:5: `p` needs a shape (`[n, 1]`), a domain (`positive`) or a set of keys',
    ],
    ['p: probability', 'p: {shpae: [n, 1]}', '7:7: unknown key `shpae`; did you mean `shape`?'],
    ['p: probability', 'p: {column: q}', '7:15: `column` needs a matrix; `p` is none'],
    ['indices:', 'column: {L: q}\nindices:', '13:13: `column` needs a matrix; `L` is none'],
    ['indices:', 'column: {N: q}\nindices:', '13:10: `N` under `column` is not declared'],
    [
      'define:',
      '  V: {shape: [n, m], column: q}\ncolumn: {V: q}\ndefine:',
      '10:10: `V` has its `column` under `given` already',
    ],
    [
      "W: {shape: [K, n], tex: 'W^{[1]}', aliases: [A]}",
      'W: {shape: [K, n], column: p}',
      '6:30: `p` would be read as a column of `W` and as `p`',
    ],
    [
      'p: probability',
      "p: {tex: 'q^{(1)}'}\n  V: {shape: [n, m], column: q}",
      '8:30: `q` would be read as a column of `V` and as `p`',
    ],
    [
      'p: probability',
      "p: {shape: [n, m], column: q}\n  V: {shape: [n, m], column: '\\mathbf{q}'}",
      '8:30: `\\mathbf{q}` would be read as a column of `V` and as `p`',
    ],
    [
      'p: probability',
      "V: {shape: [n, m], column: 'v^2'}",
      '7:30: `v^2` cannot spell the columns of `V`: it is a letter or word, with a hat or an index at most',
    ],
    [
      'p: probability',
      'V: {shape: [n, m], column: exp}',
      '7:30: `exp`, for the columns of `V`, is the name of a function',
    ],
    ['p: probability', 'p: [N, 1]', '7:7: `N`: unknown symbol `N`; did you mean `n`?'],
    [
      'p: probability',
      'p: {value: [1, [2]]}',
      '7:14: the rows of a fixed value must be equally long and not empty',
    ],
    [
      'p: probability',
      'p: {shape: [n, 1], value: [1, 2]}',
      '7:29: `p` has a fixed value, so its shape must be fixed too',
    ],
    [
      'p: probability',
      'p: {shape: [3, 1], value: [1, 2]}',
      '7:29: the value of `p` is 2×1, which is not its shape',
    ],
    ['p: probability', 'x: probability', '7:3: this key is given twice'],
    [
      'p: probability',
      'K: probability',
      '7:3: `K` is declared twice: under `sizes` and under `given`',
    ],
    ['p: probability', 'exp: probability', '7:3: `exp` is the name of a function'],
    [
      'p: probability',
      '2p: probability',
      '7:3: `2p` is no name: a name has letters and digits, starts with a letter, and may have an index after `_`',
    ],
    [
      'p: probability',
      "p: {tex: '\\mathbf{x}'}",
      '7:12: `\\mathbf{x}` would be read as `x` and as `p`',
    ],
    ['p: probability', 'p: {aliases: [A]}', '7:17: `A` would be read as `W` and as `p`'],
    [
      'p: probability',
      'p: {aliases: [log]}',
      '7:17: `log`, a spelling of `p`, is the name of a function',
    ],
    [
      'p: probability',
      "p: {tex: 'p^2'}",
      '7:12: `p^2` cannot spell `p`: a spelling is a letter or word with a hat, a label in brackets or an index, and no power',
    ],
    [
      'indices:',
      "tex: {yaht: '\\hat{y}'}\nindices:",
      '13:7: `yaht` under `tex` is not declared; did you mean `yhat`?',
    ],
    ['indices:', 'tex: {W: V}\nindices:', '13:7: `W` has its `tex` under `given` already'],
    ['z: W * x', 'z: W * q', '10:10: `W * q`: unknown symbol `q`'],
    ['z: W * x', "z: 'W * (x'", '10:11: `W * (x`: missing `)` for the `(` here'],
    [
      '{id: shape, answer: shape(W)}',
      '{id: shape, answr: shape(W)}',
      '15:17: part shape: unknown key `answr`; did you mean `answer`?',
    ],
    ['{id: shape, answer: shape(W)}', '{id: shape}', '15:5: part shape: `answer` is missing'],
    ['{id: shape, answer: shape(W)}', '{id: shape, upload: {}}', 'part shape: `rubric` is missing'],
    [
      '{id: shape, answer: shape(W)}',
      '{id: shape, answer: shape(Q)}',
      '15:31: part shape: `Q`: unknown symbol `Q`',
    ],
    [
      '{id: shape, answer: shape(W)}',
      '{id: loss, answer: shape(W)}',
      '18:10: part loss: the part id `loss` is given twice',
    ],
    ['with: {x: [n, m]}', 'with: {z: [n, m]}', '16:45: part batch: `z` under `with` is not given'],
    [
      'with: {x: [n, m]}',
      'with: {x: {domian: real}}',
      '16:49: part batch: unknown key `domian`; did you mean `domain`?',
    ],
    ['where: i != k', 'where: i != i', 'part entry: `where` can never hold'],
    [
      'where: i != k',
      "where: 'z[i] > 0'",
      'part entry: `z[i] > 0`: a condition speaks of indices and sizes, not of `z`',
    ],
    [
      'using: [yhat]',
      'using: [yaht]',
      'part entry: `yaht` is no declared symbol; did you mean `yhat`?',
    ],
    ['[i = k, i != k]', '[i = k, i > k]', 'part loss: the cases leave a gap at i = 1, k = 2'],
    [
      '[i = k, i != k]',
      '[i <= k, i >= k]',
      'part loss: the cases `i <= k` and `i >= k` overlap at i = 1, k = 1',
    ],
    ['[i = k, i != k]', '[i = k, i != k, i > K]', 'part loss: the case `i > K` can never hold'],
    ['[i = k, i != k]', '[i = k]', 'part loss: `cases` must list at least two conditions'],
    ['parts:', 'parts: []\nparte:', '14:8: `parts` must list at least one part'],
  ])('%s → %s', (from, to, fault) => {
    const expected = fault.startsWith('part') ? fault : `question.yaml:${fault}`
    const found = to === 'id: other' ? faultsInFolder(to) : faultsWith('question.yaml', from, to)
    expect(found.join('\n')).toContain(expected)
  })

  function faultsInFolder(id: string): string[] {
    try {
      loadQuestion({ ...FILES, 'question.yaml': QUESTION.replace('id: sheet', id) }, 'sheet')
      return []
    } catch (fault) {
      return [String(fault)]
    }
  }

  it.each([
    ['an undefined symbol', 'z: W * x', 'z: W * x + b', 'unknown symbol `b`'],
    ['shapes that do not fit', 'z: W * x', 'z: x * W', 'question.yaml:10'],
    ['an index out of its axis', "'d(yhat[k], z[i])'", "'d(yhat[k], x[i])'", 'part entry'],
    ['a variable that is none', "'d(yhat[k], z[i])'", "'d(yhat[k], K)'", 'part entry'],
    ['shapes that do not fit in a part', 'with: {x: [n, m]}', 'with: {x: [m, n]}', 'part batch'],
    ['a one-hot index that is not declared', 'onehot(k)', 'onehot(q)', 'question.yaml:8'],
    [
      'a one-hot index of another size',
      'k: K',
      'k: n',
      'question.yaml:8:6: the index `k` of `onehot` does not run over the rows of `y`',
    ],
    ['a definition before what it needs', 'z: W * x', 'z: W * yhat', 'question.yaml:10'],
    [
      'sizes that satisfy no constraint',
      'given:',
      "constraints: ['n > K + 9']\ngiven:",
      'question.yaml:4:14: no sizes satisfy the constraints',
    ],
    [
      'an axis that may be empty',
      'p: probability',
      'p: [n - 2, 1]',
      'question.yaml:7:6: an axis of `p` has 0 entries at n = 2',
    ],
    [
      'a simplex that is a scalar',
      'p: probability',
      'p: simplex',
      '`simplex` needs a column; `p` is none',
    ],
    [
      'a symmetric matrix that is not square',
      'p: probability',
      'p: {shape: [n, K], domain: symmetric}',
      '`symmetric` needs a square matrix; `p` is none',
    ],
  ])('%s', (_, from, to, fault) => {
    expect(faultsWith('question.yaml', from, to).join('\n')).toContain(fault)
  })

  it('tells several faults of one kind at once', () => {
    expect(faultsWith('question.yaml', 'z: W * x', 'z: q\n  w: r')).toHaveLength(2)
  })
})

describe('a fault in the other files', () => {
  it.each([
    [
      'en.md',
      '## loss',
      '## los',
      'en.md:9:1: no part has the id `los`; parts: shape, batch, entry, loss',
    ],
    ['en.md', '## loss', '## los', 'en.md:11:1: part loss: `## loss` is missing'],
    [
      'cases.yaml',
      'part: loss',
      'part: los',
      'cases.yaml:2:22: part los: no part has the id `los`; did you mean `loss`?',
    ],
    [
      'cases.yaml',
      'id: fields',
      'id: right',
      'cases.yaml:2:8: part loss: the case id `right` is given twice',
    ],
    [
      'cases.yaml',
      "'i=k'",
      "'i=j'",
      "cases.yaml:2:44: part loss: `i=j` is none of the part's cases",
    ],
    [
      'cases.yaml',
      'expect: correct',
      'expect: right',
      'cases.yaml:1:51: `expect` must be correct or partial or incorrect or unreadable, not `right`',
    ],
    ['cases.yaml', 'id: right, ', '', 'cases.yaml:1:3: `id` is missing'],
  ] as const)('%s: %s → %s', (file, from, to, fault) => {
    expect(faultsWith(file, from, to).join('\n')).toContain(fault)
  })

  it.each(['question.yaml', 'zh-CN.md', 'en.md'] as const)('%s is missing', (file) => {
    const { [file]: _, ...files } = FILES
    expect(() => loadQuestion(files)).toThrow(`${file}: this file is missing`)
  })
})

describe('a question given as an object', () => {
  it('needs no more than what is given and its parts', () => {
    const question = loadQuestionObject({
      given: { z: 'real' },
      parts: [{ id: 'a', answer: 'd(z^2, z)' }],
    })
    expect(question).toMatchObject({ id: 'question', prose: {}, cases: [] })
    expect(question.parts[0]?.indices).toEqual([])
  })

  it('has its faults placed by their keys', () => {
    const parts = [{ id: 'a', answer: 'd(q^2, z)' }]
    expect(() => loadQuestionObject({ given: { z: 'real' }, parts })).toThrow(
      'question: parts[0].answer: part a: `d(q^2, z)`: unknown symbol `q`',
    )
    expect(() => loadQuestionObject({ given: { z: 'rael' }, parts })).toThrow(
      'question: given.z: unknown domain `rael`; did you mean `real`?',
    )
    expect(() => loadQuestionObject(null)).toThrow(QuestionFault)
    expect(() => loadQuestionObject([])).toThrow(QuestionFault)
  })
})
