import { describe, expect, it } from 'vitest'
import { messageTable, sampleMessages } from './sampleMessages'

describe('what students are told', () => {
  it.each(sampleMessages())('is whole in both languages: $code', ({ said }) => {
    for (const sentence of Object.values(said)) {
      expect(sentence.length).toBeGreaterThan(3)
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
    }
    expect(said['zh-CN']).toMatch(/[\u4e00-\u9fff]/)
    expect(said.en).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('stands side by side in a table', () => {
    const table = messageTable()
    process.stdout.write(table)
    expect(table.split('\n').length).toBe(3 * sampleMessages().length + 1)
  })
})
