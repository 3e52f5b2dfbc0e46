/** One column: what stands under it, and how high it is. */
export interface Column {
  readonly label: string
  readonly count: number
}

const WIDTH = 480
const HEIGHT = 200
const FOOT = 26
const HEAD = 20

/** A distribution as upright bars, each with its count above it. The figures stand in a table beside it: this is the picture. */
export function Columns({ title, columns }: { title: string; columns: readonly Column[] }) {
  const most = Math.max(1, ...columns.map(({ count }) => count))
  const step = WIDTH / columns.length
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + HEAD + FOOT}`}
      className="block w-full max-w-[30rem] text-ink"
    >
      {columns.map(({ label, count }, place) => {
        const height = (count / most) * HEIGHT
        const middle = (place + 0.5) * step
        const top = HEAD + HEIGHT - height
        return (
          <g key={label}>
            <rect
              x={place * step + step * 0.09}
              y={top}
              width={step * 0.82}
              height={height}
              className="fill-accent"
            />
            {count > 0 && (
              <text x={middle} y={top - 6} textAnchor="middle" className="fill-ink text-[14px]">
                {count}
              </text>
            )}
            <text
              x={middle}
              y={HEAD + HEIGHT + 18}
              textAnchor="middle"
              className="fill-ink-soft text-[13px]"
            >
              {label}
            </text>
          </g>
        )
      })}
      <line
        x1="0"
        x2={WIDTH}
        y1={HEAD + HEIGHT}
        y2={HEAD + HEIGHT}
        className="stroke-rule-strong"
      />
    </svg>
  )
}
