import { expect, it } from 'vitest'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { createReferee } from '@/lib/referee/referee'
import { checkSolution } from './checkSolution'
import { preparePart } from './preparePart'

const referee = await createReferee()

/** What is wrong with a worked solution of a question on the slope of x² + x. */
function faultsOf(solution: string): readonly string[] {
  const prose = `# Slope\nText.\n## a\nAsk.\n### solution\n${solution}\n`
  const question = loadQuestion({
    'question.yaml':
      "id: slope\ngiven: {x: real}\ndefine: {f: x^2 + x}\nparts:\n  - {id: a, answer: 'd(f, x)', using: [x], work: optional}\n",
    'cases.yaml': '[]\n',
    'zh-CN.md': prose,
    'en.md': prose,
  })
  const [part] = question.parts
  if (part === undefined) throw new Error('the question has a part')
  const prepared = preparePart(question, part, 1, { referee, clock: () => 0 })
  return checkSolution(prepared)
    .filter(({ locale }) => locale === 'en')
    .map(({ reason }) => reason)
}

const WAY = String.raw`$$\frac{d f}{d x} = x + x + 1 = 2x + 1$$`
const LEMMA = '$$(x + 1)^2 = x^2 + 2x + 1$$'

it.each([
  ['a way from the target to the answer', WAY],
  ['a lemma and the way', `${LEMMA}\n\nTherefore this is so:\n\n${WAY}`],
  ['a way that starts at the answer itself', '$$x + x + 1 = 2x + 1$$'],
  ['nothing displayed', 'It is $2x + 1$.'],
])('a solution may show %s', (_, solution) => {
  expect(faultsOf(solution)).toEqual([])
})

it('a solution that shows lemmas alone is refused, with the line where it starts', () => {
  expect(faultsOf(LEMMA)).toEqual([
    'the worked solution never starts at what part a asks; where it starts instead is expression 1 (`(x + 1)^2`)',
  ])
  expect(faultsOf(`${LEMMA}\n\nIn other words:\n\n$$3x = x + 2x$$`)).toEqual([
    'the worked solution never starts at what part a asks; where it starts instead is expression 3 (`3x`)',
  ])
})

it('a solution that breaks is refused, with the expression', () => {
  expect(faultsOf(WAY.replace('x + x + 1', 'x + 1'))).toEqual([
    'the worked solution breaks at expression 2 (`x + 1`)',
  ])
})
