import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { dictionary } from '@/lib/i18n/dictionary'
import type { Locale } from '@/lib/question/question'
import { DerivationField } from './DerivationField'
import { QuestionFrame } from './QuestionFrame'
import { ticksByLine } from './useTicks'

function show(text: string, locale: Locale = 'en'): string {
  const { answer: words, handing } = dictionary(locale)
  const ids = { itemId: 'item', personId: 'person', zone: 'Asia/Shanghai', isTrial: false }
  const frame = { ...ids, locale, words, handing, vocabulary: { symbols: [] }, symbols: [] }
  return renderToStaticMarkup(
    <QuestionFrame value={frame}>
      <DerivationField
        text={text}
        format="plain"
        label={locale === 'en' ? 'Answer to part 4' : '第 4 小题的答案'}
        asks={{ kind: 'formula', free: [], work: true }}
        ticked={null}
        fault={null}
        readOnly={false}
        onInput={() => undefined}
        onFieldLost={() => undefined}
      />
    </QuestionFrame>,
  )
}

const names = (markup: string) =>
  [...markup.matchAll(/<textarea[^>]*aria-label="([^"]*)"/g)].map(([, name]) => name)

describe('the editor of a derivation', () => {
  it('is a group named by its part, and names its lines by their place', () => {
    const markup = show('1\n= 2\n= 3')
    expect(markup).toContain('<fieldset aria-label="Answer to part 4"')
    expect(names(markup)).toEqual(['Line 1 of 3', 'Line 2 of 3', 'Line 3 of 3'])
    expect(names(show('1\n= 2', 'zh-CN'))).toEqual(['第 1 行，共 2 行', '第 2 行，共 2 行'])
  })

  it('calls a line alone by the name of its part, and does not number it', () => {
    expect(names(show('1'))).toEqual(['Answer to part 4'])
    expect(names(show(''))).toEqual(['Answer to part 4'])
  })
})

describe('the ticks of lines', () => {
  const lines = ['a', '= b = c', '', '= d']

  it.each([
    ['plain', [1, 7, 9, 14]],
    ['latex', [1, 9, 11, 24]],
  ] as const)('follow from those of the expressions in them: %s', (format, ends) => {
    const told = ([null, 'equal', 'differs', 'equal'] as const).map((tick, at) => ({
      end: ends[at] ?? 0,
      tick,
    }))
    expect(ticksByLine(told, lines, format)).toEqual([null, 'differs', null, 'equal'])
    expect(ticksByLine(told.slice(0, 2), lines, format)).toEqual([null, 'equal', null, null])
    expect(ticksByLine([], lines, format)).toEqual([null, null, null, null])
  })
})
