/**
 * Where the middle half of some values lies: a line from the least to the greatest, a box over the middle half, a stroke at
 * the median (Tukey's box plot), on a scale from 0 to the greatest. The figures are said beside it.
 */
export function Span({
  title,
  low,
  first,
  median,
  third,
  high,
}: {
  title: string
  low: number
  first: number
  median: number
  third: number
  high: number
}) {
  const at = (value: number) => `${high === 0 ? 0 : (value / high) * 100}%`
  const width = (from: number, to: number) => `${high === 0 ? 0 : ((to - from) / high) * 100}%`
  return (
    <svg role="img" aria-label={title} width="100%" height="28" className="block max-w-[30rem]">
      <line x1={at(low)} x2="100%" y1="14" y2="14" className="stroke-rule-strong" />
      <rect
        x={at(first)}
        y="4"
        width={width(first, third)}
        height="20"
        className="fill-accent-shade stroke-accent"
      />
      <line x1={at(median)} x2={at(median)} y1="2" y2="26" strokeWidth="3" className="stroke-ink" />
    </svg>
  )
}
