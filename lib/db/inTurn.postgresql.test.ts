import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from './client'
import { inTurn } from './inTurn'
import { monday, openTemporaryDatabase } from './temporaryDatabase'

let close: () => Promise<void>
beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(() => close())

const about = { identifier: 'row', value: '', expiresAt: monday }

test('of two transactions that wait for each other, the one that PostgreSQL ends is done again', async () => {
  await database().verification.createMany({ data: ['a', 'b'].map((id) => ({ ...about, id })) })
  let begun = 0
  let tries = 0
  let meet = () => {}
  const both = new Promise<void>((resolve) => {
    meet = resolve
  })
  const update = (first: string, second: string) =>
    inTurn(() =>
      database().$transaction(async (transaction) => {
        tries += 1
        await transaction.verification.update({ where: { id: first }, data: { value: first } })
        begun += 1
        if (begun === 2) meet()
        await both
        await transaction.verification.update({ where: { id: second }, data: { value: first } })
      }),
    )
  await Promise.all([update('a', 'b'), update('b', 'a')])
  expect(tries).toBeGreaterThanOrEqual(3)
  const rows = await database().verification.findMany()
  expect(new Set(rows.map(({ value }) => value)).size).toBe(1)
})

test('transactions that each write what another has looked for come out as if one had followed the other', async () => {
  const identifier = 'the only one'
  const makeUnlessThere = () =>
    inTurn(() =>
      database().$transaction(async (transaction) => {
        const there = await transaction.verification.count({ where: { identifier } })
        if (there > 0) return
        await transaction.verification.create({ data: { ...about, id: uuid(), identifier } })
      }),
    )
  await Promise.all(Array.from({ length: 8 }, makeUnlessThere))
  expect(await database().verification.count({ where: { identifier } })).toBe(1)
})
