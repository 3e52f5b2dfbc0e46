/** The name as it is set everywhere: ∇ Nabla. */
export function Brand({ className = '' }: { className?: string }) {
  return (
    <span className={`font-prose whitespace-nowrap ${className}`}>
      <span aria-hidden="true" className="mr-[0.2em] text-accent">
        ∇
      </span>
      Nabla
    </span>
  )
}
