import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PlottedPoint } from '@/lib/grading/plotAnswer'
import { dictionary } from '@/lib/i18n/dictionary'
import { PlotFigure } from './PlotFigure'

function figure(own: (x: number) => number | null, to = 3): string {
  const points = Array.from({ length: 61 }, (_, step): PlottedPoint => {
    const x = Number(((step / 60) * to).toPrecision(4))
    return { x, own: own(x), truth: x }
  })
  const variable = { latex: 't', plain: 't', at: 1 }
  const setting = { sizes: {}, indices: {}, quantities: [] }
  return renderToStaticMarkup(
    <PlotFigure
      plot={{ ...setting, variable, entry: [2, 1], points }}
      locale="en"
      words={dictionary('en').plot}
    />,
  )
}

const rowsIn = (markup: string) =>
  [...markup.matchAll(/<tr>(<td.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text),
  )
const labelsIn = (markup: string) =>
  [...markup.matchAll(/<text[^>]*font-medium[^>]*>(.*?)<\/text>/g)].map(([, text]) => text)

test('the picture is named, described in a sentence, and its figures stand in a table of round rows', () => {
  const markup = figure((x) => x - 0.5)
  expect(markup).toContain('aria-label="Your answer and the true one along t"')
  const described = /aria-describedby="([^"]*)"/.exec(markup)?.[1]
  expect(markup).toContain(`<p id="${described}"`)
  expect(markup).toContain('Drawn is the entry in row 2, column 1.')
  expect(rowsIn(markup).slice(0, 2)).toEqual([
    ['0', '−0.5', '0'],
    ['0.5', '0', '0.5'],
  ])
  expect(rowsIn(figure((x) => x, 10)).map(([x]) => x)).toEqual(['0', '2', '4', '6', '8', '10'])
})

test('the curves are told apart by their lines and their labels', () => {
  const markup = figure((x) => -x)
  expect(labelsIn(markup).sort()).toEqual(['true', 'yours'])
  expect(markup.match(/stroke-dasharray="7 4"/g)).toHaveLength(1)
})

test('what has no value is a gap, said in words, and where there is none at all there is no label', () => {
  const markup = figure((x) => (x > 1 && x < 2 ? null : x))
  expect(rowsIn(markup)[3]).toEqual(['1.5', 'undefined', '1.5'])
  expect(markup).toMatch(/yours undefined, true/)
  expect(labelsIn(figure(() => null))).toEqual(['true'])
})
