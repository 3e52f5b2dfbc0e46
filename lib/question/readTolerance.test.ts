import { describe, expect, it } from 'vitest'
import { readTolerance } from './readTolerance'

describe('a tolerance', () => {
  it.each([
    ['0.01', { kind: 'absolute', size: '0.01e0' }],
    ['1e-7', { kind: 'absolute', size: '1e-7' }],
    ['1%', { kind: 'relative', share: '1e-2' }],
    ['0.5 %', { kind: 'relative', share: '0.5e-2' }],
    ['3 significant digits', { kind: 'significant', digits: 3 }],
    ['1 significant digit', { kind: 'significant', digits: 1 }],
    ['3 Significant figures', { kind: 'significant', digits: 3 }],
    ['2 decimals', { kind: 'decimals', digits: 2 }],
    ['2 decimal places', { kind: 'decimals', digits: 2 }],
    ['1 decimal', { kind: 'decimals', digits: 1 }],
    ['0 decimals', { kind: 'decimals', digits: 0 }],
  ])('is read from %s', (text, tolerance) => {
    expect(readTolerance(text)).toEqual({ kind: 'tolerance', tolerance })
  })

  it.each([
    ['0', 'a tolerance of 0 allows nothing; leave it out instead'],
    ['0%', 'a tolerance of 0 allows nothing; leave it out instead'],
    ['100%', 'a tolerance must be below 100%'],
    ['0 significant digits', 'a tolerance counts 1 to 14 digits'],
    ['20 decimals', 'a tolerance counts 0 to 14 digits'],
    ['-0.1', expect.stringContaining('is no tolerance; write `0.01`')],
    ['three digits', expect.stringContaining('is no tolerance')],
  ])('is not %s', (text, reason) => {
    expect(readTolerance(text)).toEqual({ kind: 'faulty', reason })
  })
})
