/** Two shares of one whole, from 0 to 1: the solved filled, the tried in outline around them. The figures stand beside it. */
export function ProgressBar({ solved, tried }: { solved: number; tried: number }) {
  return (
    <svg aria-hidden="true" width="100%" height="12" className="block min-w-16">
      <line x1="0" x2="100%" y1="6" y2="6" className="stroke-rule" />
      <rect
        x="0"
        y="1"
        width={`${tried * 100}%`}
        height="10"
        className="fill-accent-shade stroke-accent"
      />
      <rect x="0" y="1" width={`${solved * 100}%`} height="10" className="fill-accent" />
    </svg>
  )
}
