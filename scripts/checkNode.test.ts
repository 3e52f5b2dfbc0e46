import { expect, it } from 'vitest'
import { checkNode } from './checkNode.js'

it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.3.1'])('runs on %s', (version) => {
  expect(() => checkNode(version)).not.toThrow()
})

it.each(['14.21.3', '18.20.4', '20.18.9', '21.7.0', '22.11.0', '23.9.0'])(
  'refuses %s',
  (version) => {
    expect(() => checkNode(version)).toThrow(`this is ${version}`)
  },
)
