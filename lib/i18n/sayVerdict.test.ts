import { expect, it } from 'vitest'
import type { ToldVerdict } from '@/lib/grading/tellStudent'
import { sayVerdict } from './sayVerdict'

const told = (about: Partial<ToldVerdict>): ToldVerdict => ({
  ...{ outcome: 'incorrect', credit: 0, note: 'value', fields: {}, line: 5, span: null },
  ...{
    error: null,
    warnings: [],
    counterexample: null,
    repair: null,
    misstep: null,
    cases: null,
    ...about,
  },
})

it.each([
  [{ at: '3' }, 'at line 3. ', '在第 3 行出错'],
  [{ at: '3.2' }, 'at line 3, second expression. ', '在第 3 行第 2 个式子出错'],
  [{ at: '.2' }, 'at expression 2. ', '在第 2 个式子出错'],
  [{ at: '3', followsFrom: '4', followsTo: '6' }, 'from line 4 to line 6', '从第 4 行到第 6 行'],
  [{ at: '3', followsFrom: '4', followsTo: '4' }, 'stands at line 4', '第 4 行是由它推出的'],
  [{ at: '3', returns: '5' }, 'From line 5 on', '从第 5 行起'],
])('a broken derivation is told by the line: %j', (fields, en, zhCN) => {
  expect(sayVerdict(told({ fields }), 'en')).toContain(en)
  expect(sayVerdict(told({ fields }), 'zh-CN')).toContain(zhCN)
})

it('a verdict of before places were told names its expression, and no place it does not know', () => {
  const said = sayVerdict(told({ fields: { line: '5', followsTo: '6', returns: '7' } }), 'en')
  expect(said).toContain('breaks at expression 5. ')
  expect(said).not.toMatch(/6|7/)
})

it('a line that cannot be read is named before the reason', () => {
  const error = { code: 'placeholder', span: [0, 1] } as const
  const unread = { outcome: 'unreadable', note: 'unreadable', line: null, error } as const
  expect(sayVerdict(told({ ...unread, fields: { at: '4' } }), 'en')).toMatch(
    /^Line 4 cannot be read: There is an empty box/,
  )
  expect(sayVerdict(told({ ...unread, fields: { at: '4' } }), 'zh-CN')).toMatch(
    /^第 4 行没有读懂：/,
  )
  expect(sayVerdict(told(unread), 'en')).toMatch(/^There is an empty box/)
})
