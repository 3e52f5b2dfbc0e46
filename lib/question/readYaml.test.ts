import { describe, expect, it } from 'vitest'
import { readYaml } from './readYaml'

describe('YAML 1.2', () => {
  it('reads y, n, no and 2..6 as they stand', () => {
    const { value } = readYaml('a.yaml', 'y: n\nno: [no, 2..6, i != k]\n')
    expect(value).toEqual({ y: 'n', no: ['no', '2..6', 'i != k'] })
  })

  it('knows the place of each key, each value and each character of a text', () => {
    const { locate } = readYaml('a.yaml', "a: 1\nparts:\n  - {id: x, answer: 'W * q'}\n")
    expect(locate(['a'], 'key')).toEqual({ line: 1, column: 1 })
    expect(locate(['a'], 0)).toEqual({ line: 1, column: 4 })
    expect(locate(['parts', 0, 'id'], 0)).toEqual({ line: 3, column: 10 })
    expect(locate(['parts', 0, 'answer'], 4)).toEqual({ line: 3, column: 26 })
    expect(locate(['parts', 0, 'missing'], 0)).toEqual({ line: 3, column: 5 })
  })

  it.each([
    ['a: [1', 'a.yaml:1:6: this is not YAML: '],
    ['a: 1\na: 2', 'a.yaml:2:1: this key is given twice'],
    ['a: &x 1\nb: *x', 'a.yaml:2:4: references (`&name`, `*name`) are not used in question files'],
    ['? [x]\n: 1', 'a.yaml:1:3: a key must be a plain name'],
    ['a: !!js/function x', 'a.yaml:1:4: this is not YAML: '],
    ['a: 1\n---\nb: 2', 'a.yaml:2:1: this is not YAML: '],
  ])('refuses %j', (text, fault) => {
    expect(() => readYaml('a.yaml', text)).toThrow(fault)
  })
})
