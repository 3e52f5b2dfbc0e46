import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tables } from './tables'

test('each table stands after those its rows refer to', () => {
  const order = Object.keys(tables)
  const models = readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+) \{(.*?)^\}/gms)
  const early = [...models].flatMap(([, model = '', body = '']) =>
    [...body.matchAll(/^ +\w+ +(\w+)\??.*@relation\(.*\bfields:/gm)]
      .filter(([, referred = '']) => order.indexOf(referred) >= order.indexOf(model))
      .map(([, referred]) => `${model} before ${referred}`),
  )
  expect(order).toContain('Submission')
  expect(early).toEqual([])
})
