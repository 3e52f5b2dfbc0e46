import type { Counterexample } from '@/lib/grading/verdict'
import { Formula } from './Formula'
import { Scroller } from './Scroller'
import { shownEquation } from './shownEquation'

/** What is put in at an example: sizes and indices, then each quantity with its values. */
export function Setting({
  setting: { sizes, indices, quantities },
  undefinedWord,
}: {
  setting: Pick<Counterexample, 'sizes' | 'indices' | 'quantities'>
  undefinedWord: string
}) {
  const settings = [...Object.entries(sizes), ...Object.entries(indices)]
  return (
    <Scroller className="flex flex-wrap items-center gap-x-5 gap-y-2 py-1">
      {settings.length > 0 && (
        <Formula latex={settings.map(([name, value]) => `${name} = ${value}`).join(',\\; ')} />
      )}
      {quantities.map((quantity) => (
        <Formula key={quantity.latex} latex={shownEquation(quantity, undefinedWord)} />
      ))}
    </Scroller>
  )
}
