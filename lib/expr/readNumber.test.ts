import { describe, expect, it } from 'vitest'
import { printPlain } from './printPlain'
import { readNumber } from './readNumber'
import type { Format, Vocabulary } from './vocabulary'

const vocabulary: Vocabulary = {
  symbols: [
    { name: 'n', role: 'size', tex: 'n', aliases: [] },
    { name: 'W', role: 'quantity', tex: 'W', aliases: [] },
  ],
}

/** A number as it was read, or the code of the error and the text it is about. */
function read(text: string, format: Format, unit: string | null = null): string {
  const reading = readNumber(text, { format, vocabulary, unit })
  if (reading.kind === 'read') {
    return reading.value.expressions.map((each) => printPlain(each, vocabulary)).join(' = ')
  }
  const { error } = reading
  return `${error.code}: ${text.slice(...error.span)}`
}

describe('a number is an arithmetic expression', () => {
  it.each([
    ['1/3', '1 / 3'],
    ['sqrt(2)', 'sqrt(2)'],
    ['2 pi', '2 * pi'],
    ['-3', '-3'],
    ['1.5E6', '1.5e6'],
    ['max(100,200)', 'max(100, 200)'],
    ['１０２４', '1024'],
    ['= 4', '4'],
    ['≈ 0.33', '0.33'],
    ['1+1 = 2', '1 + 1 = 2'],
    ['1024。', '1024'],
  ])('%s in plain text', (text, plain) => {
    expect(read(text, 'plain')).toBe(plain)
  })

  it.each([
    ['\\frac13', '1 / 3'],
    ['1.5e6', '1.5e6'],
    ['2e', '2 * e'],
    ['1.5\\times 10^6', '1.5 * 10^6'],
    ['\\approx 0.3', '0.3'],
    ['3\\pi', '3 * pi'],
  ])('%s in LaTeX', (text, plain) => {
    expect(read(text, 'latex')).toBe(plain)
  })
})

describe('what is no part of a number is pointed at', () => {
  it.each([
    ['2 n + 1', 'number-asked: n'],
    ['n = 4', 'number-asked: n'],
    ['W_1', 'number-asked: W'],
    ['3 MB', 'number-asked: MB'],
    ['5%', 'number-asked: %'],
    ['3 个', 'number-asked: 个'],
    ['', 'empty: '],
  ])('%s', (text, error) => {
    expect(read(text, 'plain')).toBe(error)
  })

  it('in LaTeX too', () => {
    expect(read('\\frac{n}{2}', 'latex')).toBe('number-asked: n')
    expect(read('5\\text{ m/s}', 'latex')).toBe('number-asked: \\text{ m/s}')
  })
})

describe('digits in groups can be misread', () => {
  const meant = (text: string, format: Format = 'plain') => {
    const reading = readNumber(text, { format, vocabulary, unit: null })
    if (reading.kind === 'read' || reading.error.code !== 'digit-groups') return null
    return [reading.error.plain, reading.error.decimal]
  }

  it.each([
    ['1,024', ['1024', '1.024']],
    ['1，024', ['1024', '1.024']],
    ['1 024', ['1024', null]],
    ['100,000,000', ['100000000', null]],
    ['0,5', ['0.5', '0.5']],
    ['3,14159', ['3.14159', '3.14159']],
  ])('%s', (text, plain) => {
    expect(meant(text)).toEqual(plain)
  })

  it('in LaTeX too', () => {
    expect(meant('1{,}024', 'latex')).toEqual(['1024', '1.024'])
    expect(meant('1\\,024', 'latex')).toEqual(['1024', null])
  })
})

describe('the unit may stand behind a number', () => {
  it.each([
    ['MB', '5'],
    ['MB', '5 MB'],
    ['MB', '5MB'],
    ['MB', '５ＭＢ'],
    ['MB', '5 (MB)'],
    ['MB', '5 MB.'],
    ['%', '5%'],
    ['%', '5 ％'],
    ['µs', '5 us'],
    ['m/s^2', '5 m/s^2'],
  ])('%s: %s', (unit, text) => {
    expect(read(text, 'plain', unit)).toBe('5')
  })

  it.each([
    ['MB', '5\\text{MB}'],
    ['MB', '5\\,\\mathrm{MB}'],
    ['MB', '5\\ \\text{ MB}'],
    ['MB', '$5\\,\\mathrm{MB}$'],
    ['MB', '5MB'],
    ['%', '5\\%'],
    ['%', '5\\,\\%'],
  ])('%s: %s in LaTeX', (unit, text) => {
    expect(read(text, 'latex', unit)).toBe('5')
  })

  it.each([
    ['MB', '5 KB', 'unit: KB'],
    ['MB', '5 Mb', 'unit: Mb'],
    ['MB', '5kMB', 'unit: kMB'],
    ['MB', '5 megabyte', 'unit: megabyte'],
    ['MB', '5 兆', 'unit: 兆'],
    ['MB', '5%', 'unit: %'],
    ['s', '5 ms', 'unit: ms'],
    ['ms', '5 s', 'unit: s'],
  ])('another one is none: %s: %s', (unit, text, error) => {
    expect(read(text, 'plain', unit)).toBe(error)
  })

  it('another one is none in LaTeX', () => {
    expect(read('5\\text{KB}', 'latex', 'MB')).toBe('unit: \\text{KB}')
    expect(read('5\\,\\text{m/s}', 'latex', 'm/s^2')).toContain('unit: ')
  })

  it('alone is no number', () => {
    expect(read('MB', 'plain', 'MB')).toBe('empty: MB')
  })
})
