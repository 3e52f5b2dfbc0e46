import { type Heights, type Limits, limitsOf, runsOf, ticksOf } from './curveLayout'

/** One curve: what stands at its end, how it is drawn, and its height at each place. */
export interface Curve {
  readonly label: string
  /** `plain` is a solid line, `marked` a broken one with rings on it: told apart without colour. */
  readonly look: 'plain' | 'marked'
  readonly heights: Heights
}

const WIDTH = 360
const HEIGHT = 200
const LEFT = 46
const RIGHT = 44
const TOP = 8
const FOOT = 22
/** Every so many places a ring. */
const RING_STEP = 6
const LABEL_APART = 16

/** Curves over evenly spaced places, labelled at their ends. The figures stand in a table beside it: this is the picture. */
export function Curves({
  title,
  describedBy,
  from,
  to,
  at,
  curves,
}: {
  title: string
  /** The id of the sentence that says what is to be seen. */
  describedBy: string
  from: number
  to: number
  /** A place pointed out by an upright line. */
  at: number
  curves: readonly Curve[]
}) {
  const limits = limitsOf(curves.map(({ heights }) => heights))
  const [low, high] = limits
  const inner = { width: WIDTH - LEFT - RIGHT, height: HEIGHT - TOP - FOOT }
  const atX = (x: number) => ((x - from) / (to - from)) * inner.width
  const atY = (y: number) => ((high - y) / (high - low)) * inner.height
  const across = ticksOf([from, to])
  return (
    <svg
      role="img"
      aria-label={title}
      aria-describedby={describedBy}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="block w-full max-w-[30rem]"
    >
      {ticksOf(limits).map((y) => (
        <g key={y}>
          <line
            x1={LEFT}
            x2={LEFT + inner.width}
            y1={TOP + atY(y)}
            y2={TOP + atY(y)}
            className={y === 0 ? 'stroke-rule-strong' : 'stroke-rule'}
          />
          <text
            x={LEFT - 6}
            y={TOP + atY(y) + 4}
            textAnchor="end"
            className="fill-ink-soft text-[12px] tabular-nums"
          >
            {figure(y)}
          </text>
        </g>
      ))}
      {across.map((x) => (
        <text
          key={x}
          x={LEFT + atX(x)}
          y={HEIGHT - 6}
          textAnchor="middle"
          className="fill-ink-soft text-[12px] tabular-nums"
        >
          {figure(x)}
        </text>
      ))}
      <svg
        aria-hidden="true"
        x={LEFT}
        y={TOP}
        width={inner.width}
        height={inner.height}
        overflow="hidden"
      >
        <line
          x1={atX(at)}
          x2={atX(at)}
          y1="0"
          y2={inner.height}
          strokeDasharray="1 3"
          className="stroke-ink-soft"
        />
        {curves.map((curve) => (
          <Line key={curve.label} curve={curve} limits={limits} width={inner.width} atY={atY} />
        ))}
      </svg>
      {labelsOf(curves, limits, atY).map(({ label, look, end, y }) => (
        <text
          key={label}
          x={LEFT + end * inner.width + 6}
          y={TOP + y + 4}
          className={`text-[13px] font-medium ${look === 'plain' ? 'fill-ink' : 'fill-accent'}`}
        >
          {label}
        </text>
      ))}
    </svg>
  )
}

function Line({
  curve: { look, heights },
  limits,
  width,
  atY,
}: {
  curve: Curve
  limits: Limits
  width: number
  atY: (y: number) => number
}) {
  const atPlace = (place: number) => (place / (heights.length - 1)) * width
  const point = (place: number) => `${short(atPlace(place))} ${short(atY(heights[place] ?? 0))}`
  const runs = runsOf(heights, limits)
  const path = runs.map((run) => `M${run.map(point).join('L')}`).join('')
  if (look === 'plain') {
    return <path d={path} fill="none" strokeWidth="2" className="stroke-ink" />
  }
  const rings = runs.flat().filter((place) => place % RING_STEP === RING_STEP / 2)
  return (
    <g className="fill-sheet stroke-accent">
      <path d={path} fill="none" strokeWidth="2" strokeDasharray="7 4" />
      {rings.map((place) => (
        <circle key={place} cx={atPlace(place)} cy={atY(heights[place] ?? 0)} r="3" />
      ))}
    </g>
  )
}

/** Where each curve's label stands: behind its last place in the picture (as a share of its width), apart from the others. */
function labelsOf(
  curves: readonly Curve[],
  [low, high]: Limits,
  atY: (y: number) => number,
): readonly (Curve & { readonly end: number; readonly y: number })[] {
  const isSeen = (height: number | null): boolean =>
    height !== null && height >= low && height <= high
  const placed = curves
    .flatMap((curve) => {
      const place = curve.heights.findLastIndex(isSeen)
      const height = curve.heights[place]
      if (height === undefined || height === null) return []
      return [{ ...curve, end: place / (curve.heights.length - 1), y: atY(height) }]
    })
    .sort((one, other) => one.y - other.y)
  let least = Number.NEGATIVE_INFINITY
  return placed.map((label) => {
    least = Math.max(label.y, least + LABEL_APART)
    return { ...label, y: least }
  })
}

function figure(value: number): string {
  return String(value).replace('-', '−')
}

function short(value: number): string {
  return value.toFixed(1)
}
