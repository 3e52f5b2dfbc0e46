import { describe, expect, it } from 'vitest'
import { readNotation } from './notation'
import { SPELLINGS, spell } from './spelling'

function spelled(text: string): Readonly<Record<string, string>> {
  const expression = readNotation(text)
  return Object.fromEntries(
    Object.entries(SPELLINGS).map(([name, spelling]) => [name, spell(expression, spelling)]),
  )
}

describe('each system gets what it reads as meant', () => {
  it('a power of a call, in brackets', () => {
    const alike = '(sin(x))^2'
    expect(spelled('sin(x)^2')).toEqual({
      nabla: alike,
      kas: alike,
      mathjs: alike,
      nerdamer: alike,
      sympy: '(sin(x))**2',
    })
  })

  it('exponentials and logarithms in its own names', () => {
    const { kas, nabla } = spelled('log(1+exp(-x))')
    expect(kas).toBe('ln(1+e^(-x))')
    expect(nabla).toBe('log(1+exp(-x))')
  })

  it('numbered names as one name', () => {
    expect(spelled('z1+z2')).toMatchObject({ kas: 'z_1+z_2', mathjs: 'z1+z2' })
  })

  it('inverse functions and the absolute value', () => {
    expect(spelled('arctan(abs(x))')).toEqual({
      nabla: 'arctan(abs(x))',
      kas: 'arctan(abs(x))',
      mathjs: 'atan(abs(x))',
      nerdamer: 'atan(abs(x))',
      sympy: 'atan(Abs(x))',
    })
  })
})

describe('brackets keep the tree', () => {
  it.each([
    ['a-(b-c)', 'a-(b-c)'],
    ['(a-b)-c', 'a-b-c'],
    ['a/(b/c)', 'a/(b/c)'],
    ['a/b*c', '(a/b)*c'],
    ['a*(b+c)', 'a*(b+c)'],
    ['-x^2', '-x^2'],
    ['(-x)^2', '(-x)^2'],
    ['x^-2', 'x^(-2)'],
    ['x^(1/3)', 'x^(1/3)'],
    ['(x^a)^b', '(x^a)^b'],
    ['x^a^b', 'x^(a^b)'],
    ['-(a+b)', '-(a+b)'],
    ['a*(-b)', 'a*(-b)'],
    ['a-(-b)', 'a-(-b)'],
    ['-y*log(p)', '-y*log(p)'],
  ])('%s', (text, alike) => {
    expect(spelled(text).mathjs).toBe(alike)
  })
})

describe('what the notation does not have is refused', () => {
  it.each(['x y', '2x', '(x', 'x)', 'x+', 'X', 'sin x', '1e-3', ''])('%s', (text) => {
    expect(() => readNotation(text)).toThrow()
  })
})
