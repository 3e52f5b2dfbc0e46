import { Bar } from '@/app/ui/charts/Bar'
import { Sentence } from '@/app/ui/Sentence'
import { Cell, Head, Table } from '@/app/ui/Table'
import { variantNumbers } from '@/app/variantNumbers'
import { mean } from '@/lib/gradebook/analysis/correlation'
import { full } from '@/lib/gradebook/policy'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { drawVariant, variantKey } from '@/lib/question/vary'
import type { PartAnalysis } from './readPartAnalysis'

/** Facility by the numbers that the students had; nothing where the question has one variant. */
export function VariantsSection({
  page,
  words,
  locale,
}: {
  page: PartAnalysis
  words: Dictionary['analysis']
  locale: Locale
}) {
  const variants = byVariant(page)
  if (variants.length === 0) return null
  return (
    <section>
      <h2 className="mb-half text-xl">{words.variants}</h2>
      <Table caption={words.variants} quiet bare>
        <thead>
          <tr>
            <Head>{words.variant}</Head>
            <Head className="text-right">{words.students}</Head>
            <Head colSpan={2}>{words.facility}</Head>
          </tr>
        </thead>
        <tbody>
          {variants.map(({ key, numbers, shares }) => (
            <tr key={key}>
              <Cell>
                <Sentence text={numbers.join(', ')} />
              </Cell>
              <Cell number>{shares.length}</Cell>
              <Cell number className="w-px">
                {formatNumber(mean(shares), locale, 2)}
              </Cell>
              <Cell className="w-2/5 min-w-28 align-middle">
                <Bar share={mean(shares)} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

/** The best credit of each student who tried the part, by the numbers they had. */
function byVariant({ part, question }: PartAnalysis) {
  if (Object.keys(question.vary).length === 0) return []
  const best = new Map<string, number>()
  for (const { studentId, credit, counted } of part.attempts) {
    if (counted) best.set(studentId, Math.max(best.get(studentId) ?? 0, credit / full))
  }
  const groups = new Map<string, { numbers: readonly string[]; shares: number[] }>()
  for (const { studentId, seed } of part.looks) {
    const share = best.get(studentId)
    if (share === undefined) continue
    const variant = drawVariant(question.vary, seed)
    const key = variantKey(variant)
    const group = groups.get(key)
    if (group !== undefined) group.shares.push(share)
    else groups.set(key, { numbers: variantNumbers(variant, question.vocabulary), shares: [share] })
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .toSorted((a, b) => mean(a.shares) - mean(b.shares) || a.key.localeCompare(b.key))
}
