import { expect, it } from 'vitest'
import { isInstalled } from './installPackages.js'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/esbuild-other-platform': { version: '0.28.2', optional: true },
}

it('is done when every package is there, save those for other platforms', () => {
  expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.7' } })).toBe(true)
})

it('is not done when one is missing or of another version', () => {
  expect(isInstalled(wanted, {})).toBe(false)
  expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.6' } })).toBe(false)
})
