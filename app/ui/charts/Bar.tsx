/** A share from 0 to 1 as a bar within a table's cell; the figure stands beside it. */
export function Bar({ share }: { share: number }) {
  const end = `${Math.max(0, Math.min(1, share)) * 100}%`
  return (
    <svg aria-hidden="true" width="100%" height="12" className="block min-w-24">
      <line x1="0" x2="100%" y1="6" y2="6" className="stroke-rule" />
      <rect x="0" y="1" width={end} height="10" className="fill-accent" />
    </svg>
  )
}
