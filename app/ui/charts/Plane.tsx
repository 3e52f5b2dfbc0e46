/** A mark in the plane, by the text that stands for it. */
export interface PlaneMark {
  readonly label: string
  /** From 0 to 1. */
  readonly x: number
  /** From -1 to 1. */
  readonly y: number
}

const WIDTH = 480
const HEIGHT = 300
const LEFT = 44
const FOOT = 40

/**
 * Labels in a plane: across from 0 to 1, up from the least of `y` (0 or less) to 1. Those at one place stand side by side, towards the middle. The figures
 * stand in a table beside it: this is the picture.
 */
export function Plane({
  title,
  across,
  up,
  marks,
}: {
  title: string
  across: string
  up: string
  marks: readonly PlaneMark[]
}) {
  const least = Math.min(0, ...marks.map(({ y }) => Math.floor(y * 5) / 5))
  const atX = (x: number) => LEFT + x * (WIDTH - LEFT - 16)
  const atY = (y: number) => 12 + (1 - (y - least) / (1 - least)) * (HEIGHT - 12)
  const ticks = least < 0 ? [least, 0, 0.5, 1] : [0, 0.5, 1]
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
      className="block w-full max-w-[30rem]"
    >
      {ticks.map((y) => (
        <g key={y}>
          <line
            x1={LEFT}
            x2={WIDTH}
            y1={atY(y)}
            y2={atY(y)}
            className={y === 0 ? 'stroke-rule-strong' : 'stroke-rule'}
          />
          <text
            x={LEFT - 6}
            y={atY(y) + 4}
            textAnchor="end"
            className="fill-ink-soft text-[13px] tabular-nums"
          >
            {y}
          </text>
        </g>
      ))}
      {[0, 0.5, 1].map((x) => (
        <text
          key={x}
          x={atX(x)}
          y={HEIGHT + 18}
          textAnchor="middle"
          className="fill-ink-soft text-[13px] tabular-nums"
        >
          {x}
        </text>
      ))}
      <text
        x={WIDTH}
        y={HEIGHT + 36}
        textAnchor="end"
        className="fill-ink-soft text-[13px]"
      >{`${across} →`}</text>
      <text x={LEFT + 4} y={26} className="fill-ink-soft text-[13px]">{`↑ ${up}`}</text>
      {spread(marks).map(({ label, x, y, beside }) => (
        <text
          key={label}
          x={atX(x) + (x > 0.5 ? -beside : beside) * 28}
          y={atY(y) + 5}
          textAnchor="middle"
          className="fill-accent text-[15px] font-medium"
        >
          {label}
        </text>
      ))}
    </svg>
  )
}

/** Marks that would cover each other, moved aside: `beside` counts places. */
function spread(marks: readonly PlaneMark[]): readonly (PlaneMark & { beside: number })[] {
  const taken = new Map<string, number>()
  return marks.map((mark) => {
    const place = `${Math.round(mark.x * 20)} ${Math.round(mark.y * 12)}`
    const beside = taken.get(place) ?? 0
    taken.set(place, beside + 1)
    return { ...mark, beside }
  })
}
